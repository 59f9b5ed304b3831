import type { Outcome, z } from '../model'
import { couponCalls } from './coupon-calls'
import { couponFileCalls } from './coupon-file-calls'
import { dataCalls } from './data-calls'
import { inboxCalls } from './inbox-calls'
import { orderCalls } from './order-calls'
import { sessionCalls } from './session-calls'
import { templateCalls } from './template-calls'
import { windowCalls } from './window-calls'
import { workbenchCalls } from './workbench-calls'

/** The only list of what the console may ask. */
export const calls = {
  ...sessionCalls,
  ...inboxCalls,
  ...couponCalls,
  ...couponFileCalls,
  ...workbenchCalls,
  ...templateCalls,
  ...orderCalls,
  ...dataCalls,
  ...windowCalls,
}

export type CallName = keyof typeof calls
export type QueryName = { [Name in CallName]: (typeof calls)[Name]['kind'] extends 'query' ? Name : never }[CallName]
export type CommandName = Exclude<CallName, QueryName>
/** Those that need a supervisor's rights. */
export type SupervisorCall = {
  [Name in CallName]: (typeof calls)[Name]['role'] extends 'supervisor' ? Name : never
}[CallName]

/** What the asker gives. */
export type Input<Name extends CallName> = z.input<(typeof calls)[Name]['input']>
/** What a handler gets: parsed. */
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>
export type Output<Name extends CallName> = z.output<(typeof calls)[Name]['output']>
export type Refusal<Name extends CallName> = (typeof calls)[Name] extends { refusal: infer R extends z.ZodType }
  ? z.output<R>
  : never
export type CallOutcome<Name extends CallName> = Outcome<Output<Name>, Refusal<Name>>
