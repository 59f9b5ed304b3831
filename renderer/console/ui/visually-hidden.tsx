import type { ReactNode } from 'react'

/** Read out, not seen. The class is the kit's. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}
