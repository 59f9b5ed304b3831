import type { CouponHistoryEntry } from '../../../shared/contract'
import { classNames } from '../../kit/class-names'
import { dateTime, money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useInstallation } from '../client'
import { useWords } from '../i18n'
import { useCustomerName } from '../ui'
import styles from './coupon-body.module.css'
import type { CouponPartProps } from './coupon-part'

/** What happened to the coupon, newest first. */
export function CouponHistory({ detail, now, Heading }: CouponPartProps) {
  const t = useWords()
  const locale = useLocale()
  const nameOf = useCustomerName()
  const profiles = useInstallation((state) => state.profiles)
  const words = (entry: CouponHistoryEntry) => {
    const agent =
      profiles.find(({ id }) => id === entry.by)?.name ??
      (entry.is === 'created' ? detail.createdByName : t('coupon.someone'))
    const customer = entry.customerName === undefined ? t('coupon.someone') : nameOf(entry.customerName)
    switch (entry.is) {
      case 'created':
        return t('coupon.history_created', { agent })
      case 'deactivated':
        return t('coupon.history_deactivated', { agent })
      case 'sent':
        return t('coupon.history_sent', { agent, customer })
      case 'claimed':
        return t('coupon.history_claimed', { customer })
      case 'redeemed':
        return t('coupon.history_redeemed', {
          customer,
          number: entry.order?.number ?? '',
          total: money(entry.order?.total ?? 0, locale),
        })
      case 'cancelled':
      case 'refunded':
        return t(`coupon.history_${entry.is}`, {
          agent,
          customer,
          number: entry.order?.number ?? '',
          total: money(entry.order?.total ?? 0, locale),
        })
    }
  }
  return (
    <section>
      <Heading>{t('coupon.history')}</Heading>
      <ul className={styles.history} aria-label={t('coupon.history')}>
        {detail.history.map((entry, index) => (
          <li key={`${String(entry.at)} ${String(index)}`}>
            <span
              className={classNames(
                styles.dot,
                entry.is === 'redeemed' && styles.good,
                (entry.is === 'deactivated' || entry.is === 'cancelled') && styles.bad,
              )}
              aria-hidden
            />
            <span>{words(entry)}</span>
            <time>{dateTime(entry.at, locale, now)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
