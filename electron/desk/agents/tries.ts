import { minute, type AgentId, type Instant } from '../../../shared/model'

/** Wrong passphrases in a row before the next try has to wait. */
export const triesBeforeWait = 5
const wait = minute

/** Counts wrong passphrases; in memory, against guessing at the keyboard. */
export interface Tries {
  /** Until when the next try has to wait, or undefined. */
  waitUntil(agentId: AgentId, now: Instant): Instant | undefined
  /** A wrong one; answers how many are left before a wait. */
  wrong(agentId: AgentId, now: Instant): number
  right(agentId: AgentId): void
}

export function createTries(): Tries {
  const wrongs = new Map<AgentId, { count: number; at: Instant }>()
  return {
    waitUntil(agentId, now) {
      const last = wrongs.get(agentId)
      if (!last || last.count < triesBeforeWait) return undefined
      const until = last.at + wait
      if (now < until) return until
      wrongs.delete(agentId)
      return undefined
    },
    wrong(agentId, now) {
      const count = (wrongs.get(agentId)?.count ?? 0) + 1
      wrongs.set(agentId, { count, at: now })
      return triesBeforeWait - count
    },
    right: (agentId) => {
      wrongs.delete(agentId)
    },
  }
}
