import type { CouponId } from '../../../shared/model'
import { couponName } from '../../../shared/rules'
import { useCall, useShop } from '../client'

/** Whether another valid coupon of the shop has this name. */
export function useNameTaken(typed: string, edited: CouponId | undefined): boolean {
  const shop = useShop()
  const name = couponName(typed)
  const { data } = useCall(
    'coupons.nameTaken',
    shop && name !== '' && name.length <= 200 ? { shopId: shop.id, name, except: edited } : null,
  )
  return data?.isTaken ?? false
}
