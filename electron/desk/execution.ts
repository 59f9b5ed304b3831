import type { AgentId, Failure, Instant, Outcome } from '../../shared/model'
import type { Decision, Executed, Store } from '../store'
import { inOrderOfArrival } from './arrival'
import { notFound, type NotFound } from './handler'
import { nothingHeld, type Needs } from './holdings'
import type { DeskEvent } from './state/events'
import type { World } from './world'

/** How calls reach the store: commands once each, answers only when all that they show is durable. */
export interface Execution {
  run<Data, Refusal>(
    asker: AgentId | 'set-up',
    input: { readonly commandId: string },
    decision: () => Decision<DeskEvent, Data, Failure<Refusal>>,
    needs?: Needs,
  ): Promise<Outcome<Data, Refusal>>
  look<Data extends object>(view: () => Data | NotFound, needs?: Needs): Promise<Outcome<Data>>
}

export function createExecution(store: Store<DeskEvent>, world: Pick<World, 'latest'>, now: () => Instant): Execution {
  return {
    async run(asker, input, decision, needs = nothingHeld) {
      const { commandId, ...rest } = input
      const release = await held(store, needs)
      if (typeof release !== 'function') return release
      try {
        return outcomeOf(
          await store.execute({ asker, commandId, input: rest }, now(), () =>
            inOrderOfArrival(decision(), world.latest, now()),
          ),
        )
      } finally {
        release()
      }
    },
    async look(view, needs = nothingHeld) {
      const release = await held(store, needs)
      if (typeof release !== 'function') return release
      const at = store.sequence
      const data = seen(view, release)
      const settled = await store.settled()
      if (settled.is !== 'durable') return settled
      return isNotFound(data) ? data : { is: 'ok', at, data }
    },
  }
}

/** What is needed, held until the answer is called; a disk that can't read it is no bug. */
export async function held(
  store: Pick<Store<DeskEvent>, 'hold'>,
  needs: Needs,
): Promise<(() => void) | { readonly is: 'unavailable'; readonly why: 'disk_error' }> {
  try {
    return await store.hold(needs)
  } catch (error) {
    if (!isOfDisk(error)) throw error
    return { is: 'unavailable', why: 'disk_error' }
  }
}

/** The system's own codes: EIO, EMFILE, … */
function isOfDisk(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/.test(error.code)
  )
}

function seen<Data>(view: () => Data, release: () => void): Data {
  try {
    return view()
  } finally {
    release()
  }
}

function isNotFound(data: object): data is NotFound {
  return data === notFound
}

function outcomeOf<Data, Refusal>(executed: Executed<Data, Failure<Refusal>>): Outcome<Data, Refusal> {
  switch (executed.is) {
    case 'done':
      return { is: 'ok', at: executed.sequence, data: executed.result }
    case 'refused':
      return executed.refusal
    case 'command_id_reused':
      return { is: 'invalid', issues: [{ path: 'commandId', code: 'reused' }] }
    case 'unavailable':
    case 'unknown':
      return executed
  }
}
