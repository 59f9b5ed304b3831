import type { ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import styles from './badge.module.css'

export interface BadgeProps {
  readonly tone?: 'plain' | 'chat' | 'ok' | 'warn' | 'danger' | 'line'
  readonly children: ReactNode
}

export function Badge({ tone = 'plain', children }: BadgeProps) {
  return <span className={classNames(styles.badge, styles[tone])}>{children}</span>
}

/** A number in a pill. `label` says what is counted ("2 unread"). */
export function Count({
  value,
  label,
  quiet = false,
  className,
}: {
  readonly value: number
  readonly label: string
  readonly quiet?: boolean
  readonly className?: string | undefined
}) {
  return (
    <span className={classNames(styles.count, quiet && styles.quietCount, className)} role="img" aria-label={label}>
      {value > 99 ? '99+' : value}
    </span>
  )
}
