import type { ReactNode } from 'react'
import styles from './coupon-form.module.css'

/** A line above the fields: what is the matter with the form, and what can be done about it. */
export function FormNote({
  icon,
  children,
  actions,
}: {
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className={styles.note} role="status">
      {icon}
      <p>{children}</p>
      {actions}
    </div>
  )
}
