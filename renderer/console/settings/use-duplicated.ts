import { useMemo } from 'react'
import type { CouponId, Failure } from '../../../shared/model'
import { now, useCall } from '../client'
import { formOf, type FormFacts, type FormValues } from './form-values'

/** The form that a coupon's terms fill, once main has told them; asks nothing for none. */
export function useDuplicated(from: CouponId | undefined, where: Omit<FormFacts, 'now'> | undefined): { readonly form: FormValues | undefined; readonly failure: Failure | undefined } {
  const { data, failure } = useCall('coupons.detail', from === undefined ? null : { couponId: from })
  const coupon = data?.detail.coupon
  const { kind, currency, zone } = where ?? {}
  const form = useMemo(
    () => (coupon && kind && currency && zone !== undefined ? formOf(coupon, { kind, currency, zone, now: now() }) : undefined),
    [coupon, kind, currency, zone],
  )
  return { form, failure }
}
