import { classNames } from '../../kit/class-names'
import styles from './meter.module.css'

/** How much of a whole. `label` names it; the number itself stands beside it in words. */
export function Meter({
  label,
  value,
  max,
  tone = 'plain',
}: {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly tone?: 'plain' | 'accent' | 'warn'
}) {
  const share = max === 0 ? 0 : Math.min(1, Math.max(0, value / max))
  return (
    <span
      className={classNames(styles.meter, styles[tone])}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
    >
      <i style={{ width: `${String(share * 100)}%` }} />
    </span>
  )
}
