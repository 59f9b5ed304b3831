import { minute, type AgentId } from '../../../shared/model'
import type { PrivateDocuments, Settled, Writing } from '../../store'
import type { DeskEvent } from '../state/events'
import { passphraseTriesDocument } from '../state/passphrase-tries'

/** Wrong passphrases in a row before the next try has to wait. */
export const triesBeforeWait = 5
const wholeWait = minute

/** Counts tries at an agent's passphrase, whatever window they come from, against guessing at the keyboard. */
export interface Tries {
  /** How long the next try has to wait, ms; 0: not at all. */
  wait(agentId: AgentId): number
  /** Counts a try before it is checked, so that no crash and no other try beside it gives one more. Resolves when that is kept. */
  begin(agentId: AgentId): Promise<{ readonly is: 'kept' } | Exclude<Settled, { is: 'durable' }>>
  /** It was wrong; answers how many are left before a wait. */
  wrong(agentId: AgentId): number
  right(agentId: AgentId): Promise<void>
  /** It was not checked after all. */
  notChecked(agentId: AgentId): Promise<void>
}

interface Tried {
  readonly count: number
  readonly checking: number
  /** When the last one was counted or found wrong. */
  readonly at: number
}

/** `steady`: ms of a clock that nobody can set. It begins anew with the program, and so does a wait. */
export function createTries(
  store: Pick<PrivateDocuments<DeskEvent>, 'get' | 'put'> & Pick<Writing, 'state'>,
  steady: () => number,
): Tries {
  const begun = steady()
  // What is in memory counts, since a store that can only be read keeps no count.
  const known = new Map<AgentId, Tried>()
  const of = (agentId: AgentId) =>
    known.get(agentId) ?? { count: store.get(passphraseTriesDocument, agentId)?.count ?? 0, checking: 0, at: begun }
  const keep = (agentId: AgentId, tried: Tried) => {
    known.set(agentId, tried)
    return store.put(passphraseTriesDocument, agentId, { count: tried.count })
  }

  function wait(agentId: AgentId): number {
    const { count, checking, at } = of(agentId)
    if (count < triesBeforeWait) return 0
    return checking > 0 ? wholeWait : Math.max(0, Math.ceil(at + wholeWait - steady()))
  }

  return {
    wait,
    async begin(agentId) {
      const { count, checking } = of(agentId)
      const settled = await keep(agentId, {
        count: count < triesBeforeWait ? count + 1 : 1,
        checking: checking + 1,
        at: steady(),
      })
      // With a store that can only be read a supervisor can do no more than take the data elsewhere, which is needed then.
      return settled.is === 'durable' || store.state === 'read_only' ? { is: 'kept' } : settled
    },
    wrong(agentId) {
      const { count, checking } = of(agentId)
      known.set(agentId, { count, checking: checking - 1, at: steady() })
      return Math.max(0, triesBeforeWait - count)
    },
    async right(agentId) {
      const { checking } = of(agentId)
      await keep(agentId, { count: 0, checking: Math.max(0, checking - 1), at: steady() })
    },
    async notChecked(agentId) {
      const { count, checking, at } = of(agentId)
      await keep(agentId, { count: Math.max(0, count - 1), checking: checking - 1, at })
    },
  }
}
