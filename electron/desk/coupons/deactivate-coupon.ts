import { statusAt } from '../../../shared/rules'
import { decide, fail, notFound, refuse, type CommandHandler } from '../handler'

export const deactivateCoupon: CommandHandler<'coupons.deactivate'> = (
  world,
  { couponId, revision },
  { agent, now },
) => {
  const coupon = world.coupon(couponId)
  if (!coupon) return fail(notFound)
  const status = statusAt(coupon, now)
  if (status.is === 'deactivated' || status.is === 'expired') return refuse({ reason: status.is, at: status.at })
  if (coupon.revision !== revision) return fail({ is: 'stale', fields: [] })
  return decide([{ is: 'coupon_deactivated', couponId, at: now, by: agent.id }], {})
}
