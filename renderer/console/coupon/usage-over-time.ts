import type { CouponDay } from '../../../shared/contract'

export interface UsageOverTime {
  /** Claims and redemptions so far, at the end of each day from the first to the last; every day has its point. */
  readonly points: readonly { readonly day: string; readonly claimed: number; readonly redeemed: number }[]
  /** The day with most claims. */
  readonly busiest: CouponDay | undefined
}

const dayLength = 86_400_000

/** What the chart draws, from the days on which something happened until `today` (both dates of the coupon's zone). */
export function usageOverTime(days: readonly CouponDay[], today: string): UsageOverTime {
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return { points: [], busiest: undefined }
  const byDay = new Map(days.map((one) => [one.day, one]))
  const end = Date.parse(last.day > today ? last.day : today)
  const points: { day: string; claimed: number; redeemed: number }[] = []
  let [claimed, redeemed] = [0, 0]
  for (let at = Date.parse(first.day); at <= end; at += dayLength) {
    const day = new Date(at).toISOString().slice(0, 10)
    claimed += byDay.get(day)?.claimed ?? 0
    redeemed += byDay.get(day)?.redeemed ?? 0
    points.push({ day, claimed, redeemed })
  }
  return { points, busiest: days.reduce((most, one) => (one.claimed > most.claimed ? one : most)) }
}
