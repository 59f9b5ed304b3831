import type { Session } from '../../../shared/contract'
import type { Instant, NewId, Outcome } from '../../../shared/model'
import type { Store } from '../../store'
import { installationPatch } from '../changes'
import type { Execution } from '../execution'
import { noticesOf } from '../notices'
import { decide, fail, refuse, type Calls } from '../handler'
import { firstShopEvents } from '../setup/first-shop'
import { sampleEvents, samplePassphrase } from '../setup/sample-events'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'
import { addAgent } from './add-agent'
import { hashPassphrase, isPassphrase } from './passphrase'
import type { Sessions } from './sessions'
import { createTries } from './tries'

/** What only the composition root knows of the world around. */
export interface Surroundings {
  readonly customerPage: () => string | null
  readonly evaluationRuntime: boolean
  /** 16 random bytes. */
  readonly newSalt: () => Buffer
  /** Where unreadable files were put. */
  readonly quarantineFolder: string
}

interface Parts {
  readonly store: Store<DeskEvent>
  readonly world: World
  readonly sessions: Sessions
  readonly execution: Execution
  readonly now: () => Instant
  readonly newId: NewId
  readonly surroundings: Surroundings
}

type SessionCalls = Pick<
  Calls,
  'app.start' | 'setup.sample' | 'setup.shop' | 'session.choose' | 'session.raise' | 'session.drop' | 'session.setPassphrase' | 'session.active' | 'agents.add' | 'preferences.set'
>

/** Beginning, first run and who works here: the calls that make and change a window's session. */
export function createSessionCalls({ store, world, sessions, execution, now, newId, surroundings }: Parts): SessionCalls {
  const tries = createTries()
  const isSetUp = () => world.installation?.setUp !== undefined

  /** Answers with the window's session as it is after the step. */
  function thenSession<R>(windowId: number, outcome: Outcome<unknown, R>, step: () => void): Outcome<Session, R> {
    if (outcome.is !== 'ok') return outcome
    step()
    const session = sessions.of(windowId)
    return session ? { is: 'ok', at: outcome.at, data: session } : { is: 'not_signed_in' }
  }
  const done = (): Outcome<null> => ({ is: 'ok', at: store.sequence, data: null })

  return {
    'app.start': (windowId) =>
      execution.look(() => {
        const { shops, profiles, preferences, stage } = installationPatch(world)
        return {
          now: now(),
          stage,
          session: sessions.of(windowId),
          profiles: [...profiles],
          shops: [...shops],
          preferences,
          customerPage: surroundings.customerPage(),
          evaluationRuntime: surroundings.evaluationRuntime,
          notices: noticesOf(store, now(), surroundings),
        }
      }),

    async 'setup.sample'(windowId, input) {
      const passphrase = await hashPassphrase(samplePassphrase, surroundings.newSalt())
      const outcome = await execution.run('set-up', input, () => {
        if (isSetUp()) return refuse({ reason: 'already_set_up' as const })
        return decide(sampleEvents({ now: now(), newId }, passphrase), null)
      })
      return thenSession(windowId, outcome, () => { sessions.raise(windowId) })
    },

    async 'setup.shop'(windowId, { passphrase: secret, ...input }) {
      const passphrase = await hashPassphrase(secret, surroundings.newSalt())
      const outcome = await execution.run('set-up', input, () => {
        if (isSetUp()) return refuse({ reason: 'already_set_up' as const })
        return decide(firstShopEvents(input, { newId }, passphrase), null)
      })
      return thenSession(windowId, outcome, () => { sessions.raise(windowId) })
    },

    async 'session.choose'(windowId, { commandId, agentId }) {
      const outcome = await execution.run<null, never>(agentId, { commandId }, () => (world.agent(agentId) ? decide([{ is: 'agent_chosen', agentId }], null) : fail({ is: 'not_found' })))
      return thenSession(windowId, outcome, () => { sessions.choose(windowId, agentId) })
    },

    async 'session.raise'(windowId, { passphrase }) {
      const agent = world.agents.find(({ id }) => id === sessions.of(windowId)?.agent.id)
      if (agent?.role !== 'supervisor') return { is: 'not_permitted' }
      if (!agent.passphrase) return { is: 'refused', refusal: { reason: 'passphrase_was_reset', agentId: agent.id } }
      const until = tries.waitUntil(agent.id, now())
      if (until !== undefined) return { is: 'refused', refusal: { reason: 'wait', until } }
      if (!(await isPassphrase(passphrase, agent.passphrase))) {
        const triesLeft = tries.wrong(agent.id, now())
        const wait = tries.waitUntil(agent.id, now())
        return { is: 'refused', refusal: wait === undefined ? { reason: 'wrong_passphrase', triesLeft } : { reason: 'wait', until: wait } }
      }
      tries.right(agent.id)
      return thenSession(windowId, done(), () => { sessions.raise(windowId) })
    },

    'session.drop': (windowId) => Promise.resolve(thenSession(windowId, done(), () => { sessions.drop(windowId) })),

    async 'session.setPassphrase'(windowId, { commandId, passphrase }) {
      const session = sessions.of(windowId)
      if (!session) return { is: 'not_signed_in' }
      const agentId = session.agent.id
      const hash = await hashPassphrase(passphrase, surroundings.newSalt())
      const outcome = await execution.run(agentId, { commandId }, () => {
        const agent = world.agent(agentId)
        if (agent?.role !== 'supervisor') return fail({ is: 'not_permitted' })
        if (agent.passphrase) return refuse({ reason: 'already_set_up' as const })
        return decide([{ is: 'passphrase_changed', agentId, passphrase: hash }], null)
      })
      return thenSession(windowId, outcome, () => { sessions.raise(windowId) })
    },

    'session.active'(windowId) {
      sessions.seen(windowId)
      return Promise.resolve({ is: 'ok', at: store.sequence, data: {} })
    },

    async 'agents.add'(windowId, { passphrase: secret, ...input }) {
      const session = sessions.of(windowId)
      if (!session) return { is: 'not_signed_in' }
      const passphrase = secret === undefined ? undefined : await hashPassphrase(secret, surroundings.newSalt())
      return execution.run(session.agent.id, input, () => addAgent(input, passphrase, newId))
    },

    'preferences.set': (_windowId, { commandId, ...changed }) =>
      execution.run('set-up', { commandId, ...changed }, () => {
        const preferences = { ...world.preferences, ...defined(changed) }
        return decide([{ is: 'preferences_changed', preferences }], preferences)
      }),
  }
}

function defined<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> }
}
