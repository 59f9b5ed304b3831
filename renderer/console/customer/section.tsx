import { useId, type ReactNode } from 'react'
import { count } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import styles from './section.module.css'

/** A part of the panel with its heading and how many there are. */
export function Section({
  title,
  total,
  children,
}: {
  readonly title: string
  readonly total: number
  readonly children: ReactNode
}) {
  const id = useId()
  const locale = useLocale()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title} <span>{count(total, locale)}</span>
      </h3>
      {children}
    </section>
  )
}
