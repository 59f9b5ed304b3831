/** Who asked, with the id that they made for this one intent; `input` is only hashed. */
export interface Command {
  readonly asker: string
  readonly commandId: string
  readonly input: unknown
}

export type Decision<Event, Result, Refusal> = {
  /** Names of what was read to decide: it would be decided the same as long as none of them changes. */
  readonly read?: ReadonlySet<string>
} & (
  | {
      readonly decided: true
      readonly events: readonly Event[]
      readonly result: Result
      /** Called when it stands: memory shows its events, and the next one is decided on them. */
      readonly accepted?: (() => void) | undefined
    }
  | { readonly decided: false; readonly refusal: Refusal }
)

/** Why the store can't take a command now. */
export type Unavailable = 'disk_full' | 'disk_error' | 'recovering' | 'read_only' | 'closed'

/** No outcome that the disk confirms. */
export type NotSettled =
  /** Nothing happened and nothing of it is stored. */
  | { readonly is: 'unavailable'; readonly why: Unavailable }
  /** The disk failed in a way that leaves it open; the command id tells after reopening. */
  | { readonly is: 'unknown' }

export type Executed<Result, Refusal> =
  /** Durable; `sequence` is the batch's. `repeated`: the answer of an earlier execution with the same command id. */
  | { readonly is: 'done'; readonly result: Result; readonly sequence: number; readonly repeated: boolean }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'command_id_reused' }
  | NotSettled

/** How one attempt at a command ended. */
export type Attempted<Result, Refusal> =
  | Executed<Result, Refusal>
  /** Others had their place in the order of batches before it, which `decide` didn't see: they are applied, nothing of this is. */
  | { readonly is: 'stale' }

export type Settled = { readonly is: 'durable'; readonly sequence: number } | NotSettled

/** One durable batch: `at` is ms since the epoch by the clock of who executed it. */
export interface Batch<Event> {
  readonly sequence: number
  readonly at: number
  readonly events: readonly Event[]
}

/** For what is derived from the documents and kept beside them. */
export interface Observer<Event> {
  /** Right after the events were applied, in the same tick, before they are durable. */
  applied(events: readonly Event[]): void
  /** Memory was thrown away and read again from disk: derive anew. */
  reset(): void
}

/** Why the last writing failed. */
export type Failing = 'disk_full' | 'disk_error'

/** Batches of events: decided, in their one order, durable, told of. */
export interface Commits<Event> {
  /**
   * Runs `decide` within this call's own tick, unless (asker, commandId) was done before, applies its events to
   * memory at once, and resolves when they are durable. `at`: ms since the epoch, kept in the record.
   * A refusal is answered when everything applied before it is durable, and is not recorded. What is stale may be asked
   * again, to be decided anew: on one computer nothing ever is, since no one else puts batches in its order.
   * Rejects only for a bug: events that the schema refuses, or `decide` or `apply` throwing.
   */
  execute<Result, Refusal>(
    command: Command | undefined,
    at: number,
    decide: () => Decision<Event, Result, Refusal>,
  ): Promise<Attempted<Result, Refusal>>
  /** Resolves when everything applied at the time of the call is durable. */
  settled(): Promise<Settled>
  /** Calls `listener` for each batch when it is durable, in order; the answer ends it. */
  subscribe(listener: (batch: Batch<Event>) => void): () => void
  observe(observer: Observer<Event>): () => void
  /** `at` of the last batch, ms since the epoch. */
  readonly lastEventAt: number | undefined
}

/** Whether the store can be written. */
export interface Writing {
  readonly state: 'open' | 'read_only' | 'closed'
  /** Undefined again once something was written. */
  readonly failing: Failing | undefined
  /** While it is failing: tries whether the disk takes something, and says nothing to anybody. */
  tryAgain(): Promise<void>
}
