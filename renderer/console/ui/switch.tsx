import { classNames } from '../../kit/class-names'
import styles from './switch.module.css'

/** On or off, at once. The label is its name. */
export function Switch({
  label,
  checked,
  onChange,
  describedBy,
  hideLabel = false,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly describedBy?: string
  readonly hideLabel?: boolean
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      aria-describedby={describedBy}
      className={styles.row}
      onClick={() => onChange(!checked)}
    >
      <span className={classNames(styles.switch, checked && styles.on)} aria-hidden />
      {!hideLabel && <span aria-hidden>{label}</span>}
    </button>
  )
}
