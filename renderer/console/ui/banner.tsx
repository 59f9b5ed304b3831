import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import styles from './banner.module.css'

/** One line across the top of a region: what is the matter, and what to do. */
export function Banner({
  tone = 'plain',
  title,
  children,
  action,
}: {
  readonly tone?: 'plain' | 'warn' | 'danger'
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  const Icon = tone === 'plain' ? Info : TriangleAlert
  return (
    <div className={classNames(styles.banner, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon size={16} aria-hidden />
      <p>
        <b>{title}</b> {children}
      </p>
      {action}
    </div>
  )
}
