import type { CallName, CallOutcome, CommandName, Output, ParsedInput, QueryName, Refusal } from '../../shared/contract'
import type { Failure, Instant, NewId, Profile } from '../../shared/model'
import type { Decision } from '../store'
import type { DeskEvent } from './state/events'
import type { Needs } from './holdings'
import type { World } from './world'

/** What a use-case is told beside its input. */
export interface Context {
  readonly now: Instant
  readonly newId: NewId
}

/** The agent who asks. Whether they have the rights is asked before. */
export interface AgentContext extends Context {
  readonly agent: Profile
}

/** Answers one call of one window. The input is parsed and the window's role is checked before. */
export type Call<Name extends CallName> = (windowId: number, input: ParsedInput<Name>) => Promise<CallOutcome<Name>>
export type Calls = { readonly [Name in CallName]: Call<Name> }

/** Decides one command, synchronously, on the world as it is: events and the answer, or why not. */
export type CommandHandler<Name extends CommandName> = (
  world: World,
  input: ParsedInput<Name>,
  context: AgentContext,
) => Decided<Output<Name>, Refusal<Name>>
/** Names the documents on demand that a use-case looks at. */
export type NeedsOf<Name extends CallName> = (world: World, input: ParsedInput<Name>) => Needs
export type Decided<Data, R> = Decision<DeskEvent, Data, Failure<R>>

/** Answers one query from the world as it is. */
export type QueryHandler<Name extends QueryName> = (
  world: World,
  input: ParsedInput<Name>,
  context: AgentContext,
) => Output<Name> | NotFound

export const notFound = { is: 'not_found' } as const
export type NotFound = typeof notFound

export function decide<Data>(events: readonly DeskEvent[], result: Data): Decision<DeskEvent, Data, never> {
  return { decided: true, events, result }
}

/** A refusal in the words of the call's contract. */
export function refuse<R>(refusal: R): Decision<DeskEvent, never, { is: 'refused'; refusal: R }> {
  return { decided: false, refusal: { is: 'refused', refusal } }
}

/** Any other way not to do it. */
export function fail<F extends Failure>(failure: F): Decision<DeskEvent, never, F> {
  return { decided: false, refusal: failure }
}
