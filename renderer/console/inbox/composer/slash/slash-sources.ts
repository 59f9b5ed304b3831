import { useCouponSource } from './coupon-source'
import type { SlashAsked, SlashGroup } from './slash-item'

/** Everything that `/` offers, source by source. A further one is one line here. */
export function useSlashGroups(asked: SlashAsked): readonly SlashGroup[] {
  return [useCouponSource(asked)]
}
