import type { CallOutcome, Session } from '../../../shared/contract'
import type { Outcome } from '../../../shared/model'
import type { PrivateDocuments, Writing } from '../../store'
import type { Calls } from '../handler'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'
import { keepPassphrase } from './kept-passphrase'
import { isSameHash, type Passphrases } from './passphrases'
import type { Asker, Sessions } from './sessions'
import { createTries } from './tries'

export interface RaiseParts {
  readonly store: PrivateDocuments<DeskEvent> & Pick<Writing, 'state'>
  readonly world: World
  readonly sessions: Sessions
  readonly passphrases: Passphrases
  /** Ms of a clock that nobody can set. */
  readonly steady: () => number
}

/** How a supervisor comes to a supervisor's rights: by the passphrase, or by a new one after a reset. */
export function createRaiseCalls({
  store,
  world,
  sessions,
  passphrases,
  steady,
}: RaiseParts): Pick<Calls, 'session.raise' | 'session.wait' | 'session.setPassphrase'> {
  const tries = createTries(store, steady)

  /** Raises whoever asked, if that one still sits there. */
  function raised(windowId: number, asker: Asker): Outcome<Session> {
    const changed = asker.changed()
    if (changed) return changed
    sessions.raise(windowId)
    const session = sessions.of(windowId)
    return session ? { is: 'ok', at: store.sequence, data: session } : { is: 'not_signed_in' }
  }

  return {
    async 'session.raise'(windowId, { passphrase }) {
      const asker = sessions.asker(windowId)
      if (!asker) return { is: 'not_signed_in' }
      const agentId = asker.session.agent.id
      const hash = world.passphraseOf(agentId)
      if (asker.session.agent.role !== 'supervisor') return { is: 'not_permitted' }
      if (world.isPassphraseReset(agentId))
        return { is: 'refused', refusal: { reason: 'passphrase_was_reset', agentId } }
      if (!hash) return { is: 'refused', refusal: { reason: 'passphrase_unfit' } }
      const wait = tries.wait(agentId)
      if (wait > 0) return { is: 'refused', refusal: { reason: 'wait', wait } }

      const begun = await tries.begin(agentId)
      const checked = begun.is === 'kept' ? await passphrases.check(passphrase, hash) : begun
      if (checked.is !== 'checked') {
        await tries.notChecked(agentId)
        return checked.is === 'unfit' ? { is: 'refused', refusal: { reason: 'passphrase_unfit' } } : checked
      }
      if (!checked.right) {
        const triesLeft = tries.wrong(agentId)
        return {
          is: 'refused',
          refusal:
            triesLeft > 0 ? { reason: 'wrong_passphrase', triesLeft } : { reason: 'wait', wait: tries.wait(agentId) },
        }
      }
      const outcome: CallOutcome<'session.raise'> = isSameHash(world.passphraseOf(agentId), hash)
        ? raised(windowId, asker)
        : { is: 'session_changed' }
      await tries.right(agentId)
      return outcome
    },

    'session.wait'(windowId) {
      const session = sessions.of(windowId)
      return Promise.resolve(
        session
          ? { is: 'ok', at: store.sequence, data: { wait: tries.wait(session.agent.id) } }
          : { is: 'not_signed_in' },
      )
    },

    async 'session.setPassphrase'(windowId, { passphrase }) {
      const asker = sessions.asker(windowId)
      if (!asker) return { is: 'not_signed_in' }
      const { agent, passphraseMissing } = asker.session
      const hashed = passphraseMissing ? await passphrases.hash(passphrase) : undefined
      if (hashed && hashed.is !== 'hashed') return hashed
      const changed = asker.changed()
      if (changed) return changed
      if (agent.role !== 'supervisor') return { is: 'not_permitted' }
      // Asked a second time too: that says nothing of who knows the passphrase.
      if (!hashed || !world.isPassphraseReset(agent.id)) return { is: 'refused', refusal: { reason: 'already_set_up' } }
      const kept = await keepPassphrase(store, agent.id, hashed.hash)
      if (kept.is !== 'durable') return kept
      await tries.right(agent.id)
      return raised(windowId, asker)
    },
  }
}
