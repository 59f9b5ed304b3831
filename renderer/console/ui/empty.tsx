import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Nothing is here: why, and what to do next. `level` of its heading: 1 where it is the whole page. */
export function Empty({
  icon,
  title,
  level = 2,
  children,
  action,
}: {
  readonly icon?: ReactNode
  readonly title: string
  readonly level?: 1 | 2 | 3
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.empty}>
      {icon}
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
