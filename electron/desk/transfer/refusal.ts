import type { Issue } from '../../../shared/model'

/** Why a line did not go in. */
export type LineReason =
  /** Longer than 1 MB. */
  | 'too_long'
  | 'not_utf8'
  | 'not_json'
  | 'unknown_kind'
  | 'unknown_key'
  /** A required field isn't there. */
  | 'absent'
  | 'not_valid'
  /** A text or a name with nothing to see in it. */
  | 'blank'
  /** A text with a control character, a bidirectional override or a half surrogate. */
  | 'forbidden_character'
  | 'too_many_characters'
  /** What the field refers to is neither in the data nor, as a good line, in the file. */
  | 'missing_reference'
  /** It, or what it refers to, belongs to another shop or customer. */
  | 'does_not_belong'
  /** The same id is there with another content; what is there stays. */
  | 'differs'
  /** A number, token, position or pair that may be there only once is taken by another one. */
  | 'taken'
  /** More templates than a shop may have. */
  | 'too_many'
  | 'more_than_quantity'
  | 'more_than_per_customer'
  /** More claims, cards or orders than their coupon's line counts, or orders of more revenue. */
  | 'more_than_counted'
  /** Amounts or counts that don't add up. */
  | 'sum'
  /** A sum would be larger than a number holds exactly. */
  | 'too_large'
  /** The positions of a conversation's messages are not 1 to n, or its line says another n. */
  | 'positions'
  /** A percentage that was not allowed on the day of the line: from `min` to `max`. */
  | 'out_of_bounds'
  /** A discount of nothing. */
  | 'nothing_off'
  /** An amount off that is not less than the `minimumSpend`. */
  | 'not_below_minimum_spend'
  /** A cap of less than the percentage takes off the minimum spend: `least` minor units. */
  | 'below_least'
  /** A period that ends before it begins. */
  | 'before_start'
  /** A claim period that was over when the coupon was made. */
  | 'in_the_past'
  /** A claim period of less than so many `minutes`. */
  | 'period_too_short'
  /** A claim period of more than so many `days`. */
  | 'period_too_long'
  /** A last day of use before the last day to claim. */
  | 'before_claims_end'
  /** More for each customer than there are in all: `quantity`. */
  | 'above_quantity'
  /** It happened before what it needs was there. */
  | 'too_early'
  /** It happened outside the period in which it could. */
  | 'outside_period'

/** One refused line: counted from 1; `field` is dotted, empty when it is the whole line. `facts`: what would be right. */
export interface RefusedLine {
  readonly line: number
  readonly field: string
  readonly reason: LineReason
  readonly facts?: NonNullable<Issue['facts']>
}
export type Complaint = Omit<RefusedLine, 'line'>

/** A key that isn't known is repeated to who reads the report, but not a megabyte of it. */
const longestField = 200

export function complaint(field: string, reason: LineReason, facts?: RefusedLine['facts']): Complaint {
  return { field: field.slice(0, longestField), reason, ...(facts ? { facts } : {}) }
}
