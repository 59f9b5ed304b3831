import type { CouponDetail } from '../../../shared/contract'
import type { Instant } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { QuantityLeft, Ticket } from '../../kit/ticket'
import { claimPeriodWords, termsLine, validityWords } from '../../kit/words'
import styles from './coupon-body.module.css'
import { CouponChanges } from './coupon-changes'
import { CouponHistory } from './coupon-history'
import { CouponRules } from './coupon-rules'
import { CouponSends } from './coupon-sends'
import { CouponUsage } from './coupon-usage'

export interface CouponBodyProps {
  readonly detail: CouponDetail
  readonly now: Instant
  /** Of the coupon's name in the page; the parts are one below it. */
  readonly level: 1 | 2
}

/** Everything about a coupon: its ticket, its figures, its rules in words, what happened to it. */
export function CouponBody({ detail, now, level }: CouponBodyProps) {
  const locale = useLocale()
  const { coupon } = detail
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <div className={styles.body}>
      <Ticket
        coupon={coupon}
        size="hero"
        ground="canvas"
        level={level}
        lines={[termsLine(coupon, locale), claimPeriodWords(coupon, locale, now), validityWords(coupon, locale, now)]}
        foot={<QuantityLeft coupon={coupon} />}
      />
      <CouponUsage detail={detail} now={now} Heading={Heading} />
      <CouponSends detail={detail} now={now} Heading={Heading} />
      <CouponRules detail={detail} now={now} Heading={Heading} />
      <CouponChanges detail={detail} now={now} Heading={Heading} />
      <CouponHistory detail={detail} now={now} Heading={Heading} />
    </div>
  )
}
