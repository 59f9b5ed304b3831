import { couponName, differingFields, issuesOfEdit, smallPrint, statusAt } from '../../../shared/rules'
import type { Coupon, CouponTerms, TermsField } from '../../../shared/model'
import { decide, fail, notFound, refuse, type CommandHandler } from '../handler'
import { namesUnknown } from './create-coupon'

export const editCoupon: CommandHandler<'coupons.edit'> = (
  world,
  { couponId, revision, terms: asked },
  { agent, now },
) => {
  const coupon = world.coupon(couponId)
  const shop = coupon && world.shop(coupon.shopId)
  if (!coupon || !shop) return fail(notFound)
  const status = statusAt(coupon, now)
  if (status.is === 'deactivated' || status.is === 'expired') return refuse({ reason: status.is, at: status.at })
  // What was not touched stays as it is, whatever earlier versions took.
  const terms = {
    ...asked,
    name: asked.name === coupon.name ? asked.name : couponName(asked.name),
    terms: asked.terms === coupon.terms ? asked.terms : smallPrint(asked.terms),
  }
  const fields = differingFields(coupon, terms)
  // Whoever asks for what is there already has lost nothing to anybody.
  if (fields.length === 0) return decide([], { revision: coupon.revision })
  if (coupon.revision !== revision) return fail({ is: 'stale', fields })
  const issues = issuesOfEdit(coupon, shop.currency, terms, now)
  if (issues.length > 0) return fail({ is: 'invalid', issues })
  if (namesUnknown(world, coupon.shopId, only(terms, fields))) return fail(notFound)
  return decide(
    [
      {
        is: 'coupon_edited',
        couponId,
        at: now,
        by: agent.id,
        fields,
        from: only(coupon, fields),
        to: only(terms, fields),
      },
    ],
    { revision: coupon.revision + 1 },
  )
}

/** These fields of the terms. */
function only(terms: Coupon | CouponTerms, fields: readonly TermsField[]): Partial<CouponTerms> {
  return Object.fromEntries(fields.flatMap((field) => (terms[field] === undefined ? [] : [[field, terms[field]]])))
}
