/** Takes one token of `key`; false when there is none. */
export type Rate = (key: string) => boolean

export interface RateTerms {
  /** Tokens of a full bucket. */
  readonly atOnce: number
  /** An empty bucket is full again after so long. */
  readonly refillMs: number
  /** At least so many keys are remembered, and at most twice as many. A key that is forgotten begins with a full bucket. */
  readonly remembered: number
}

interface Bucket {
  tokens: number
  at: number
}

/**
 * A token bucket for each key, refilled evenly. The keys lie in two maps: when the one with the keys of late is full,
 * it takes the other's place, whose keys are forgotten. So a call costs the same however many keys there are.
 * @param monotonic milliseconds of a clock that never jumps
 */
export function rate({ atOnce, refillMs, remembered }: RateTerms, monotonic: () => number): Rate {
  let late = new Map<string, Bucket>()
  let early = new Map<string, Bucket>()

  function bucketOf(key: string, now: number): Bucket {
    const known = late.get(key)
    if (known) return known
    const bucket = early.get(key) ?? { tokens: atOnce, at: now }
    if (late.size >= remembered) {
      early = late
      late = new Map()
    }
    late.set(key, bucket)
    return bucket
  }

  return (key) => {
    const now = monotonic()
    const bucket = bucketOf(key, now)
    bucket.tokens = Math.min(atOnce, bucket.tokens + ((now - bucket.at) / refillMs) * atOnce)
    bucket.at = now
    if (bucket.tokens < 1) return false
    bucket.tokens -= 1
    return true
  }
}
