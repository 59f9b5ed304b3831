import type { ReactNode } from 'react'
import type { Coupon, Instant } from '../../../shared/model'
import { isFullyClaimed, lastMinuteOf, statusAt } from '../../../shared/rules'
import { classNames } from '../../kit/class-names'
import { count, day, money, share, shortMoney } from '../../kit/format'
import type { Locale } from '../../kit/locale'
import { discountCap, discountWords, kitWords } from '../../kit/words'
import { href } from '../client'
import { useWords } from '../i18n'
import { Badge, Meter } from '../ui'
import { whenWords } from './when-words'
import styles from './coupon-table.module.css'

/** The cells of a coupon. */
export function CouponRow({
  coupon,
  locale,
  now,
  actions,
}: {
  readonly coupon: Coupon
  readonly locale: Locale
  readonly now: Instant
  readonly actions: ReactNode
}) {
  const t = useWords()
  const kit = kitWords(locale.language)
  const there = { ...locale, zone: coupon.zone }
  const left = coupon.quantity - coupon.claimed
  const isOngoing = statusAt(coupon, now).is === 'ongoing'
  const isLow = isOngoing && left > 0 && left < coupon.quantity / 10
  const discount =
    coupon.discount.is === 'amount' ? coupon.discount : { is: 'percentage' as const, percent: coupon.discount.percent }
  return (
    <>
      <div role="cell" className={styles.name}>
        <a href={href({ page: 'coupons', couponId: coupon.id })} dir="auto" title={coupon.name}>
          {coupon.name}
        </a>
        <Badge tone={coupon.kind === 'chat' ? 'chat' : 'line'}>{kit(`kind.${coupon.kind}`)}</Badge>
        {isOngoing && isFullyClaimed(coupon) && <Badge tone="line">{kit('status.fullyClaimed')}</Badge>}
        {isLow && <Badge tone="warn">{t('coupon.left', { count: left })}</Badge>}
      </div>
      <div role="cell">
        <b>{discountWords(discount, locale)}</b>
        <small>
          {discountCap(coupon.discount, locale) ?? (coupon.discount.is === 'amount' ? t('coupon.fixed') : '')}
        </small>
      </div>
      <div role="cell" className={classNames(styles.end, styles.minimum)}>
        {coupon.minimumSpend ? shortMoney(coupon.minimumSpend, locale) : t('coupon.none')}
      </div>
      <div role="cell">
        <span>
          {t('coupon.period', {
            from: day(coupon.claimPeriod.from, there, now),
            until: day(lastMinuteOf(coupon.claimPeriod.until), there, now),
          })}
        </span>
        <small>{whenWords(coupon, t, locale, now)}</small>
      </div>
      <div role="cell" className={styles.claimed}>
        <span>
          {t('coupon.claimed_of', { claimed: coupon.claimed, quantity: coupon.quantity })}
          <small>{share(coupon.claimed / coupon.quantity, locale)}</small>
        </span>
        <Meter
          label={t('coupon.column_claimed')}
          value={coupon.claimed}
          max={coupon.quantity}
          tone={isLow ? 'warn' : 'accent'}
        />
      </div>
      <div role="cell" className={classNames(styles.end, styles.wide)}>
        <span>{count(coupon.redeemed, locale)}</span>
        <small>{coupon.claimed > 0 ? share(coupon.redeemed / coupon.claimed, locale) : ''}</small>
      </div>
      <div role="cell" className={classNames(styles.end, styles.wide)}>
        {money(coupon.revenue, locale)}
      </div>
      {actions !== undefined && (
        <div role="cell" className={styles.actions}>
          {actions}
        </div>
      )}
    </>
  )
}
