import { CouponId, PinRefusal, WorkbenchChange, WorkbenchView, z } from '../model'
import { command, query } from './definition'

const nothing = z.strictObject({})

/** How the agent who asks has the workbench. */
export const workbenchCalls = {
  'workbench.view': query({ role: 'agent', input: {}, output: z.strictObject({ view: WorkbenchView.nullable() }) }),
  'workbench.keep': command({ role: 'agent', input: { change: WorkbenchChange }, output: nothing }),
  /** Pinned coupons come first in their group. */
  'coupons.pin': command({
    role: 'agent',
    input: { couponId: CouponId, pinned: z.boolean() },
    output: nothing,
    refusal: PinRefusal,
  }),
}
