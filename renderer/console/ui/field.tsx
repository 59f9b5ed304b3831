import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

export interface FieldParts {
  /** For the control: the label points to it. */
  readonly id: string
  /** For the control's `aria-describedby`. */
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

export interface FieldProps {
  readonly label: string
  /** At the end of the label's line: a counter, "optional". */
  readonly aside?: ReactNode
  readonly hint?: ReactNode
  /** What is wrong and what would be right. */
  readonly error?: string | undefined
  readonly children: (parts: FieldParts) => ReactNode
}

/** A labelled control with its hint and its error. For a radio group use `Choices`, which names itself. */
export function Field({ label, aside, hint, error, children }: FieldProps) {
  const id = useId()
  const describedBy = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children({ id, describedBy: describedBy === '' ? undefined : describedBy, invalid: error !== undefined })}
      {error !== undefined && <ErrorLine id={`${id}-error`}>{error}</ErrorLine>}
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  )
}

export function ErrorLine({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <CircleAlert size={14} aria-hidden />
      <span>{children}</span>
    </p>
  )
}

export function Hint({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p id={id} className={styles.hint}>
      {children}
    </p>
  )
}
