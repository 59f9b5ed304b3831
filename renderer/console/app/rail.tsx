import { Inbox, SlidersHorizontal, TicketPercent } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import { href, useIsSupervisor, useRoute, type Route } from '../client'
import { useWords } from '../i18n'
import { ProfileMenu } from '../session'
import { Count } from '../ui'
import { useUnreadChats } from './unread'
import styles from './rail.module.css'
import { ShopMenu } from './shop-menu'

/** The way to every page, which shop is looked at and who works here. */
export function Rail() {
  const t = useWords()
  const { page } = useRoute()
  const unread = useUnreadChats()
  const isSupervisor = useIsSupervisor()
  return (
    <nav className={styles.rail} aria-label={t('app.navigation')} data-region>
      <ShopMenu />
      <RailLink
        to={{ page: 'inbox' }}
        label={t('app.inbox')}
        current={page === 'inbox'}
        icon={<Inbox size={20} strokeWidth={1.75} aria-hidden />}
      >
        {unread > 0 && (
          <Count className={styles.count} value={unread} label={t('app.inbox_unread', { count: unread })} />
        )}
      </RailLink>
      <RailLink
        to={{ page: 'coupons' }}
        label={t('app.coupons')}
        current={page === 'coupons'}
        icon={<TicketPercent size={20} strokeWidth={1.75} aria-hidden />}
      />
      <RailLink
        to={{ page: 'settings', section: isSupervisor ? 'coupons' : 'appearance' }}
        label={t('app.settings')}
        current={page === 'settings' || page === 'new-coupon' || page === 'edit-coupon' || page === 'import-coupons'}
        icon={<SlidersHorizontal size={20} strokeWidth={1.75} aria-hidden />}
      />
      <div className={styles.end}>
        <ProfileMenu />
      </div>
    </nav>
  )
}

function RailLink({
  to,
  label,
  current,
  icon,
  children,
}: {
  readonly to: Route
  readonly label: string
  readonly current: boolean
  readonly icon: ReactNode
  readonly children?: ReactNode
}) {
  return (
    // The count is told beside the link, so that the link's name stays the page's.
    <div className={styles.item}>
      <a
        href={href(to)}
        className={classNames(styles.link, current && styles.on)}
        aria-current={current ? 'page' : undefined}
        {...(current && { 'data-region-focus': true })}
      >
        {icon}
        <span>{label}</span>
      </a>
      {children}
    </div>
  )
}
