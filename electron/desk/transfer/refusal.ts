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

/** One refused line: counted from 1; `field` is dotted, empty when it is the whole line. */
export interface RefusedLine {
  readonly line: number
  readonly field: string
  readonly reason: LineReason
}
export type Complaint = Omit<RefusedLine, 'line'>

/** A key that isn't known is repeated to who reads the report, but not a megabyte of it. */
const longestField = 200

export function complaint(field: string, reason: LineReason): Complaint {
  return { field: field.slice(0, longestField), reason }
}
