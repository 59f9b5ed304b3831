import type { Instant } from '../../shared/model'
import type { Command, Decision, Executed, Settled, Store } from '../store'
import { inOrderOfArrival } from './arrival'
import { nothingHeld, type Needs } from './holdings'
import type { DeskEvent } from './state/events'
import type { World } from './world'

/** How whoever asks reaches the store: commands once each, answers only when all that they show is durable. */
export interface Execution {
  /** `command`: undefined where nobody repeats it by an id. */
  run<Data, Refusal>(command: Command | undefined, useCase: UseCase<Data, Refusal>): Promise<Executed<Data, Refusal>>
  look<View>(view: (now: Instant) => View, needs?: () => Needs): Promise<Looked<View>>
}

/** A command's part of the desk: asked anew at each attempt, so that it changes nothing but what it answers. */
export interface UseCase<Data, Refusal> {
  /** Names the documents on demand that `decide` looks at, as far as the world tells now. */
  readonly needs?: () => Needs
  /** Decides on the world as it is, when what it needs is in memory. `now` is of this attempt. */
  readonly decide: (now: Instant) => Decision<DeskEvent, Data, Refusal>
}

export type Looked<View> =
  | { readonly is: 'seen'; readonly view: View; /** The sequence that it shows. */ readonly at: number }
  | Exclude<Settled, { is: 'durable' }>

export interface ExecutionParts {
  readonly store: Store<DeskEvent>
  readonly world: Pick<World, 'latest' | 'watched'>
  readonly now: () => Instant
}

export function createExecution({ store, world, now }: ExecutionParts): Execution {
  return {
    async run(command, { needs = () => nothingHeld, decide }) {
      for (;;) {
        const attempted = await whileHeld(store, needs, () => {
          const at = now()
          return store.execute(command, at, () => {
            const { answer, read } = world.watched(() => decide(at))
            return { ...inOrderOfArrival(answer, world.latest, at), read }
          })
        })
        if (attempted.is !== 'stale') return attempted
      }
    },
    async look(view, needs = () => nothingHeld) {
      const seen = await whileHeld(store, needs, () => ({
        is: 'seen' as const,
        at: store.sequence,
        view: view(now()),
      }))
      if (seen.is !== 'seen') return seen
      const settled = await store.settled()
      return settled.is === 'durable' ? seen : settled
    },
  }
}

type DiskError = { readonly is: 'unavailable'; readonly why: 'disk_error' }

/** Takes `step` as soon as all that is needed is in memory, where it stays until the answer is there. */
async function whileHeld<Answer>(
  store: Store<DeskEvent>,
  needs: () => Needs,
  step: () => Answer | Promise<Answer>,
): Promise<Answer | DiskError> {
  for (;;) {
    const wanted = needs()
    const release = await held(store, wanted)
    if (typeof release !== 'function') return release
    try {
      // Something may have happened while it was read, and more is needed now.
      if (needs().every((need) => isAmong(wanted, need))) return await step()
    } finally {
      release()
    }
  }
}

function isAmong(all: Needs, { kind, key }: Needs[number]): boolean {
  return all.some((one) => one.kind.name === kind.name && one.key === key)
}

/** Answers how to let go of it; a disk that can't read it is no bug. */
async function held(store: Store<DeskEvent>, needs: Needs): Promise<(() => void) | DiskError> {
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
