import { useId } from 'react'
import type { ShopAnswer } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { statusAt } from '../../../shared/rules'
import { useWords } from '../use-words'
import { StorefrontCoupon } from './storefront-coupon'
import styles from '../coupons/my-coupons.module.css'

export interface StorefrontCouponsProps {
  readonly coupons: ShopAnswer['coupons']
  readonly products: ShopAnswer['products']
  readonly now: Instant
  readonly onRefresh: () => Promise<void>
}

/** The coupons that anybody may claim now. */
export function StorefrontCoupons({ coupons, products, now, onRefresh }: StorefrontCouponsProps) {
  const t = useWords()
  const id = useId()
  const ongoing = coupons.filter(({ coupon }) => statusAt(coupon, now).is === 'ongoing')
  if (ongoing.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('shop.coupons')}
      </h2>
      <div className={styles.tickets}>
        {ongoing.map(({ coupon, refusal }) => (
          <StorefrontCoupon
            key={coupon.id}
            coupon={coupon}
            refusal={refusal}
            products={products}
            now={now}
            onRefresh={onRefresh}
          />
        ))}
      </div>
    </section>
  )
}
