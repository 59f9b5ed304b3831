import { hashOfInput, isHashOf } from './answered-commands'
import type { Command, Decision, Executed, Settled } from './contract/commits'
import type { RecordedCommand } from './journal-record'
import type { Memory } from './memory'
import type { BatchOrder, Stale } from './order'
import type { Standing } from './standing'
import { timed } from './turns'

/** Has commands decided once each, and answers when all that the answer shows is durable. */
export class Executing<Event, Late extends Stale> {
  constructor(
    private readonly live: { readonly now: Pick<Memory<Event>, 'sequence' | 'commands'> },
    private readonly standing: Standing,
    private readonly order: BatchOrder<Event, Late>,
  ) {}

  async execute<Result, Refusal>(
    command: Command | undefined,
    at: number,
    decide: () => Decision<Event, Result, Refusal>,
  ): Promise<Executed<Result, Refusal> | Late> {
    const unreadable = this.standing.whyNotReadable()
    if (unreadable) return { is: 'unavailable', why: unreadable }
    const answered = command && this.#answered<Result>(command)
    if (answered) return answered
    const why = this.standing.whyNotWritable()
    if (why) return { is: 'unavailable', why }
    const decision = decide()
    if (!decision.decided) {
      const settled = await this.#nothingNew()
      return settled.is === 'durable' ? { is: 'refused', refusal: decision.refusal } : settled
    }
    const { result, events, accepted } = decision
    if (events.length === 0 && !command) {
      accepted?.()
      const settled = await this.#nothingNew()
      return settled.is === 'durable' ? { is: 'done', result, sequence: settled.sequence, repeated: false } : settled
    }
    const placed = await this.order.place({
      at,
      events,
      command: command && timed('commit', () => recorded(command, result)),
      accepted,
    })
    return placed.is === 'accepted' ? { is: 'done', result, sequence: placed.sequence, repeated: false } : placed
  }

  async settled(): Promise<Settled> {
    const why = this.standing.whyNotReadable()
    return why && why !== 'closed' ? { is: 'unavailable', why } : this.order.confirmed(this.live.now.sequence)
  }

  /** Undefined if the command was never done. */
  #answered<Result>({ asker, commandId, input }: Command): Promise<Executed<Result, never>> | undefined {
    const known = this.live.now.commands.find(asker, commandId)
    return (
      known &&
      this.order.confirmed(known.sequence).then((settled) => {
        if (settled.is !== 'durable') return settled
        if (!isHashOf(input, known.hash)) return { is: 'command_id_reused' }
        // Stored as JSON by the same command of the same asker; what leaves the main process is parsed there.
        const result = (known.result === undefined ? undefined : JSON.parse(known.result)) as Result
        return { is: 'done', result, sequence: known.sequence, repeated: true }
      })
    )
  }

  async #nothingNew(): Promise<Settled> {
    const settled = await this.order.confirmed(this.live.now.sequence)
    // Of what changes nothing it is certain that nothing happened.
    return settled.is === 'unknown' ? { is: 'unavailable', why: 'disk_error' } : settled
  }
}

function recorded({ asker, commandId, input }: Command, result: unknown): RecordedCommand {
  return { asker, id: commandId, hash: hashOfInput(input), result: asJson(result) }
}

function asJson(result: unknown): string | undefined {
  return JSON.stringify(result)
}
