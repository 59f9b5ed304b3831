import type { CouponDetail } from '../../../shared/contract'
import type { Instant } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { QuantityLeft, Ticket } from '../../kit/ticket'
import { claimPeriodWords, termsLine, validityWords } from '../../kit/words'
import styles from './coupon-body.module.css'
import { CouponHistory } from './coupon-history'
import { CouponRules } from './coupon-rules'
import { CouponUsage } from './coupon-usage'

/** Everything about a coupon: its ticket, its figures, its rules in words, what happened to it. */
export function CouponBody({ detail, now }: { readonly detail: CouponDetail; readonly now: Instant }) {
  const locale = useLocale()
  const { coupon } = detail
  return (
    <div className={styles.body}>
      <Ticket
        coupon={coupon}
        size="hero"
        ground="canvas"
        level={2}
        lines={[termsLine(coupon, locale), claimPeriodWords(coupon, locale, now), validityWords(coupon, locale, now)]}
        foot={<QuantityLeft coupon={coupon} />}
      />
      <CouponUsage detail={detail} now={now} />
      <CouponRules detail={detail} now={now} />
      <CouponHistory detail={detail} now={now} />
    </div>
  )
}
