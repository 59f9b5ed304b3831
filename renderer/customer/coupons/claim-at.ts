import type { CustomerClaim } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { claimStateAt } from '../../../shared/rules'

/** A claim as it is at `now`: what the shop told grows old with the clock; only a use is the shop's to tell. */
export function claimAt(claim: CustomerClaim, now: Instant): CustomerClaim {
  const state = claim.state === 'used' ? claim.state : claimStateAt({ usable: claim.usable }, now)
  return state === claim.state ? claim : { ...claim, state }
}
