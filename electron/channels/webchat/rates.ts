/** Takes one token of `key`; false when there is none. */
export type Rate = (key: string) => boolean

/** Above so many keys the full buckets are thrown away: a full one is the same as none. */
const sweepAbove = 1_000

/**
 * A token bucket for each key: `perSecond` at once, refilled evenly.
 * @param monotonic milliseconds of a clock that never jumps
 */
export function rate(perSecond: number, monotonic: () => number): Rate {
  const buckets = new Map<string, { tokens: number; at: number }>()

  function tokensNow({ tokens, at }: { tokens: number; at: number }, now: number): number {
    return Math.min(perSecond, tokens + ((now - at) / 1_000) * perSecond)
  }

  function sweep(now: number): void {
    for (const [key, bucket] of buckets) if (tokensNow(bucket, now) >= perSecond) buckets.delete(key)
  }

  return (key) => {
    const now = monotonic()
    if (buckets.size > sweepAbove) sweep(now)
    const bucket = buckets.get(key) ?? { tokens: perSecond, at: now }
    const tokens = tokensNow(bucket, now)
    const granted = tokens >= 1
    buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: now })
    return granted
  }
}
