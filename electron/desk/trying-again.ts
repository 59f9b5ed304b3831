import { minute } from '../../shared/model'
import type { Writing } from '../store'

/** Between two tries, ms: at first the shorter one, each time twice as long. */
const shortest = 5_000
const longest = minute

/** Lets the store try by itself whether the disk takes something again, now and then while it doesn't. Asked often; durations are `steady`'s. */
export function createTryingAgain(
  store: Pick<Writing, 'failing' | 'tryAgain'>,
  steady: () => number,
): () => Promise<void> {
  let pause = 0
  let tried = -Infinity
  return async () => {
    if (store.failing === undefined) {
      pause = 0
      return
    }
    if (steady() - tried < pause) return
    pause = Math.min(longest, Math.max(shortest, pause * 2))
    tried = steady()
    await store.tryAgain()
  }
}
