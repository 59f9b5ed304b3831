import type { StrangersShare } from './limits'

/** Takes one for `key`; false when there is none left. */
export type Quota = (key: string) => boolean

/**
 * Grants at most `inAll` in any stretch of `withinMs`, and of these at most `perAddress` to one key. Only what was
 * granted is remembered, so that asking costs no memory.
 * @param monotonic milliseconds of a clock that never jumps
 */
export function quota({ inAll, perAddress }: StrangersShare, withinMs: number, monotonic: () => number): Quota {
  /** Oldest first. */
  const granted: { readonly key: string; readonly at: number }[] = []
  const byKey = new Map<string, number>()

  function forgetUntil(time: number): void {
    for (let oldest = granted[0]; oldest && oldest.at <= time; oldest = granted[0]) {
      granted.shift()
      const left = (byKey.get(oldest.key) ?? 0) - 1
      if (left > 0) byKey.set(oldest.key, left)
      else byKey.delete(oldest.key)
    }
  }

  return (key) => {
    const now = monotonic()
    forgetUntil(now - withinMs)
    const own = byKey.get(key) ?? 0
    if (granted.length >= inAll || own >= perAddress) return false
    granted.push({ key, at: now })
    byKey.set(key, own + 1)
    return true
  }
}
