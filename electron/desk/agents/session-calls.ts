import type { Session } from '../../../shared/contract'
import type { Instant, NewId, Outcome, SetUpRefusal } from '../../../shared/model'
import { installationPatch } from '../changes'
import type { ConsoleExecution } from '../console-execution'
import { noticesOf, type DiskFacts, type Stored } from '../notices'
import { decide, fail, refuse, type Calls } from '../handler'
import { firstShopEvents } from '../setup/first-shop'
import { sampleEvents, samplePassphrase } from '../setup/sample-events'
import type { DeskEvent } from '../state/events'
import { addAgent } from './add-agent'
import { keepPassphrase } from './kept-passphrase'
import { createRaiseCalls, type RaiseParts } from './raise'
import type { WindowViews } from './window-views'

/** What only the composition root knows of the world around. */
export interface Surroundings extends DiskFacts {
  readonly customerPage: () => string | null
  readonly evaluationRuntime: boolean
}

interface Parts extends RaiseParts {
  readonly store: RaiseParts['store'] & Stored
  readonly views: WindowViews
  readonly forConsole: ConsoleExecution
  readonly now: () => Instant
  readonly newId: NewId
  readonly surroundings: Surroundings
}

type SessionCalls = Pick<
  Calls,
  | 'app.start'
  | 'setup.sample'
  | 'setup.shop'
  | 'session.choose'
  | 'session.raise'
  | 'session.wait'
  | 'session.drop'
  | 'session.setPassphrase'
  | 'session.active'
  | 'agents.add'
  | 'preferences.set'
>

/** Beginning, first run and who works here: the calls that make and change a window's session. */
export function createSessionCalls(parts: Parts): SessionCalls {
  const { store, world, sessions, views, forConsole, passphrases, now, newId, surroundings } = parts
  const isSetUp = () => world.installation?.setUp !== undefined

  /** Answers with the window's session as it is now. */
  function withSession<R>(windowId: number, outcome: Outcome<unknown, R>): Outcome<Session, R> {
    if (outcome.is !== 'ok') return outcome
    const session = sessions.of(windowId)
    return session ? { is: 'ok', at: outcome.at, data: session } : { is: 'not_signed_in' }
  }
  const done = (): Outcome<null> => ({ is: 'ok', at: store.sequence, data: null })

  /** First run. Its supervisor has the rights at once; not by a repetition, nor where somebody took the window meanwhile. */
  async function setUp(
    windowId: number,
    input: { readonly commandId: string },
    secret: string,
    eventsOf: () => readonly DeskEvent[],
  ): Promise<Outcome<Session, SetUpRefusal>> {
    const hashed = isSetUp() ? undefined : await passphrases.hash(secret)
    if (hashed && hashed.is !== 'hashed') return hashed
    const events = hashed ? eventsOf() : []
    const supervisor = events.find((event) => event.is === 'agent_chosen')?.agentId
    // First: a supervisor without a passphrase could be anyone.
    const kept = hashed && supervisor && (await keepPassphrase(store, supervisor, hashed.hash))
    if (kept && kept.is !== 'durable') return kept
    const outcome = await forConsole.run('set-up', input, {
      decide: () => (isSetUp() || !hashed ? refuse({ reason: 'already_set_up' as const }) : decide(events, null)),
    })
    if (outcome.is === 'ok' && supervisor !== undefined && sessions.of(windowId)?.agent.id === supervisor)
      sessions.raise(windowId)
    return withSession(windowId, outcome)
  }

  return {
    ...createRaiseCalls(parts),

    'app.start': (windowId) =>
      forConsole.look((now) => {
        const { shops, profiles, preferences, stage } = installationPatch(world)
        return {
          now,
          stage,
          session: sessions.of(windowId),
          profiles: [...profiles],
          shops: [...shops],
          preferences,
          view: views.of(windowId),
          customerPage: surroundings.customerPage(),
          evaluationRuntime: surroundings.evaluationRuntime,
          notices: noticesOf(store, now, surroundings),
        }
      }),

    'setup.sample': (windowId, input) =>
      setUp(windowId, input, samplePassphrase, () => sampleEvents({ now: now(), newId })),

    'setup.shop': (windowId, { passphrase: secret, ...input }) =>
      setUp(windowId, input, secret, () => firstShopEvents(input, { newId })),

    async 'session.choose'(windowId, { commandId, agentId }) {
      const outcome = await forConsole.run<null, never>(
        agentId,
        { commandId },
        {
          decide: () =>
            world.agent(agentId) ? decide([{ is: 'agent_chosen', agentId }], null) : fail({ is: 'not_found' }),
        },
      )
      if (outcome.is === 'ok') sessions.choose(windowId, agentId)
      return withSession(windowId, outcome)
    },

    'session.drop'(windowId) {
      sessions.drop(windowId)
      return Promise.resolve(withSession(windowId, done()))
    },

    'session.active'(windowId) {
      sessions.seen(windowId)
      return Promise.resolve({ is: 'ok', at: store.sequence, data: {} })
    },

    async 'agents.add'(windowId, { passphrase: secret, ...input }) {
      const asker = sessions.asker(windowId)
      if (!asker) return { is: 'not_signed_in' }
      const hashed = secret === undefined || input.role === 'agent' ? undefined : await passphrases.hash(secret)
      if (hashed && hashed.is !== 'hashed') return hashed
      const id = newId('agent')
      const changed = asker.changed()
      if (changed) return changed
      const kept = hashed && (await keepPassphrase(store, id, hashed.hash))
      if (kept && kept.is !== 'durable') return kept
      return forConsole.run(asker.session.agent.id, input, {
        decide() {
          const changed = asker.changed()
          return changed ? fail(changed) : addAgent(input, id, hashed !== undefined)
        },
      })
    },

    'preferences.set': (_windowId, { commandId, ...changed }) =>
      forConsole.run(
        'set-up',
        { commandId, ...changed },
        {
          decide() {
            const preferences = { ...world.preferences, ...defined(changed) }
            return decide([{ is: 'preferences_changed', preferences }], preferences)
          },
        },
      ),
  }
}

function defined<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>
  }
}
