import { CouponId, Instant, WorkbenchView, z } from '../../../shared/model'
import type { DocumentKind } from '../../store'
import type { DeskEvent } from './events'

const schema = z.strictObject({
  /** Missing: as it is for everyone at first. */
  view: WorkbenchView.optional(),
  pinned: z.array(CouponId),
  /** What the agent sent, latest first, each coupon once. */
  sent: z.array(z.strictObject({ couponId: CouponId, at: Instant })),
})
export type AgentWorkbench = z.infer<typeof schema>

/** More than anyone looks back on. */
const sentKept = 50

/** How one agent has the workbench. What they sent comes from what happened; the rest is put, as drafts are: it changes nothing for anyone else. */
export const agentWorkbenchDocument: DocumentKind<AgentWorkbench, DeskEvent> = {
  name: 'agent-workbenches',
  version: 1,
  schema,
  empty: () => ({ pinned: [], sent: [] }),
  keys: (event) => (event.is === 'coupon_claimed' && event.claim.sent ? [event.claim.sent.by] : []),
  apply(document, event) {
    if (event.is !== 'coupon_claimed') return
    const { couponId, claimedAt: at } = event.claim
    const known = document.sent.find((one) => one.couponId === couponId)
    // An import tells of what happened earlier.
    if (known && known.at >= at) return
    document.sent = [...document.sent.filter((one) => one !== known), { couponId, at }]
      .sort((a, b) => b.at - a.at)
      .slice(0, sentKept)
  },
}
