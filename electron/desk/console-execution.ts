import type { AgentId, Failure, Instant, Outcome } from '../../shared/model'
import type { Executed } from '../store'
import type { Execution, UseCase } from './execution'
import { notFound, type NotFound } from './handler'
import type { Needs } from './holdings'

/** The execution in the words of the console's calls. */
export interface ConsoleExecution {
  run<Data, Refusal>(
    asker: AgentId | 'set-up',
    input: { readonly commandId: string },
    useCase: UseCase<Data, Failure<Refusal>>,
  ): Promise<Outcome<Data, Refusal>>
  look<Data extends object>(view: (now: Instant) => Data | NotFound, needs?: () => Needs): Promise<Outcome<Data>>
}

export function createConsoleExecution(execution: Execution): ConsoleExecution {
  return {
    async run(asker, { commandId, ...input }, useCase) {
      return outcomeOf(await execution.run({ asker, commandId, input }, useCase))
    },
    async look(view, needs) {
      const looked = await execution.look(view, needs)
      if (looked.is !== 'seen') return looked
      return isNotFound(looked.view) ? looked.view : { is: 'ok', at: looked.at, data: looked.view }
    },
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
