import type { AgentId, Failure, Instant, Outcome } from '../../shared/model'
import type { Decision, Executed, Store } from '../store'
import { notFound, type NotFound } from './handler'
import { nothingHeld, type Needs } from './holdings'
import type { DeskEvent } from './state/events'

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

export function createExecution(store: Store<DeskEvent>, now: () => Instant): Execution {
  return {
    async run(asker, input, decision, needs = nothingHeld) {
      const { commandId, ...rest } = input
      const release = await store.hold(needs)
      try {
        return outcomeOf(await store.execute({ asker, commandId, input: rest }, now(), decision))
      } finally {
        release()
      }
    },
    async look(view, needs = nothingHeld) {
      const release = await store.hold(needs)
      const at = store.sequence
      const data = seen(view, release)
      const settled = await store.settled()
      if (settled.is !== 'durable') return settled
      return isNotFound(data) ? data : { is: 'ok', at, data }
    },
  }
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
