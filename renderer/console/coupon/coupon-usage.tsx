import type { ReactNode } from 'react'
import { count, money, share } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import styles from './coupon-body.module.css'
import type { CouponPartProps } from './coupon-part'
import { dateName } from './date-name'
import { UsageChart } from './usage-chart'

/** How often it was sent, claimed and redeemed, and what the orders that redeemed it brought. */
export function CouponUsage({ detail, now, Heading }: CouponPartProps) {
  const { coupon, usableClaims } = detail
  const t = useWords()
  const locale = useLocale()
  // Counted from the first claim on: before it there was nothing to use.
  const first = detail.days[0]
  const { sent, claimed, redeemed, revenue, quantity } = coupon
  const most = Math.max(sent, claimed, 1)
  return (
    <section>
      <Heading>
        {first ? t('coupon.usage_since', { day: dateName(first.day, locale, now) }) : t('coupon.usage')}
      </Heading>
      <dl className={styles.figures}>
        <Figure name={t('coupon.sent_count')} value={count(sent, locale)} share={sent / most} />
        <Figure name={t('coupon.claimed_count')} value={count(claimed, locale)} share={claimed / most}>
          {t('coupon.share_of_quantity', { share: share(claimed / quantity, locale), quantity })}
          <div>{t('coupon.left', { count: Math.max(0, quantity - claimed) })}</div>
        </Figure>
        <Figure name={t('coupon.redeemed_count')} value={count(redeemed, locale)} share={redeemed / most}>
          {claimed > 0 && t('coupon.share_of_claimed', { share: share(redeemed / claimed, locale) })}
          {usableClaims > 0 && <div>{t('coupon.still_usable', { count: usableClaims })}</div>}
        </Figure>
        <Figure name={t('coupon.revenue')} value={money(revenue, locale)}>
          {redeemed > 0 && t('coupon.per_order', { amount: money(Math.round(revenue / redeemed), locale) })}
        </Figure>
      </dl>
      <UsageChart detail={detail} now={now} Heading={Heading} />
    </section>
  )
}

function Figure({
  name,
  value,
  share: part,
  children,
}: {
  readonly name: string
  readonly value: string
  readonly share?: number
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd className={styles.small}>{children}</dd>
      {part !== undefined && (
        <dd className={styles.bar} aria-hidden>
          <i style={{ height: `${String(part * 100)}%` }} />
        </dd>
      )}
    </div>
  )
}
