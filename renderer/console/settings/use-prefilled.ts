import { useMemo } from 'react'
import type { CouponId, Failure, ShopId, TemplateId } from '../../../shared/model'
import { now, useCall } from '../client'
import { formOf, formOfTemplate, type FormFacts, type FormValues } from './form-values'

/** Where the terms of a new coupon come from: another one, a template, or nowhere. */
export interface Origin {
  readonly from: CouponId | undefined
  readonly template: TemplateId | undefined
}

/** The form that a coupon's or a template's terms fill, once main has told them; asks nothing for neither. */
export function usePrefilled(
  { from, template }: Origin,
  shopId: ShopId,
  where: Omit<FormFacts, 'now'>,
): { readonly form: FormValues | undefined; readonly failure: Failure | undefined } {
  const detail = useCall('coupons.detail', from === undefined ? null : { couponId: from })
  const list = useCall('templates.list', template === undefined ? null : { shopId })
  const coupon = detail.data?.detail.coupon
  const chosen = list.data?.templates.find(({ id }) => id === template)
  const form = useMemo(() => {
    const facts = { ...where, now: now() }
    return coupon ? formOf(coupon, facts) : chosen && formOfTemplate(chosen.terms, facts)
  }, [coupon, chosen, where])
  return { form, failure: detail.failure ?? list.failure ?? (list.data && !chosen ? { is: 'not_found' } : undefined) }
}
