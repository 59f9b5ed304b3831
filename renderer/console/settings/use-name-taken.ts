import type { CouponId } from '../../../shared/model'
import { couponName, folded } from '../../../shared/rules'
import { useCall, useShop } from '../client'

/** Whether another valid coupon of the shop has this name. */
export function useNameTaken(typed: string, edited: CouponId | undefined): boolean {
  const shop = useShop()
  const name = couponName(typed)
  const ask = (status: 'ongoing' | 'upcoming') =>
    shop && name !== '' && name.length <= 200 ? { shopId: shop.id, status, search: name, offset: 0, limit: 50 } : null
  const ongoing = useCall('coupons.list', ask('ongoing'))
  const upcoming = useCall('coupons.list', ask('upcoming'))
  return [...(ongoing.data?.rows ?? []), ...(upcoming.data?.rows ?? [])].some(
    (coupon) => folded(coupon.name) === folded(name) && coupon.id !== edited,
  )
}
