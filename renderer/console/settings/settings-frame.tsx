import { Database, Palette, Store, TicketPercent, Users, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import { href, useIsSupervisor } from '../client'
import { useWords } from '../i18n'
import styles from './settings-frame.module.css'

export type Section = 'coupons' | 'people' | 'shop' | 'data' | 'appearance'

const icons: Readonly<Record<Section, LucideIcon>> = {
  coupons: TicketPercent,
  people: Users,
  shop: Store,
  data: Database,
  appearance: Palette,
}

/** The sections of the settings, as far as this person may see them, and one of them. */
export function SettingsFrame({
  section,
  head,
  children,
}: {
  readonly section: Section
  readonly head: ReactNode
  readonly children: ReactNode
}) {
  const t = useWords()
  const isSupervisor = useIsSupervisor()
  const sections: readonly Section[] = isSupervisor
    ? ['coupons', 'people', 'shop', 'data', 'appearance']
    : ['appearance']
  return (
    <div className={styles.frame}>
      <nav className={styles.sections} aria-label={t('settings.sections')} data-region>
        <p className={styles.title}>{t('settings.title')}</p>
        {sections.map((one) => {
          const Icon = icons[one]
          return (
            <a
              key={one}
              href={href({ page: 'settings', section: one })}
              className={classNames(styles.link, one === section && styles.on)}
              aria-current={one === section ? 'page' : undefined}
            >
              <Icon size={16} aria-hidden />
              {t(`settings.${one}`)}
            </a>
          )
        })}
      </nav>
      <main className={styles.page} data-region tabIndex={-1}>
        <header className={styles.bar}>{head}</header>
        {children}
      </main>
    </div>
  )
}
