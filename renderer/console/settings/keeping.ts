export interface KeepingParts<Values> {
  /** What is kept already, or needn't be. */
  readonly initial: Values
  readonly isSame: (one: Values, other: Values) => boolean
  /** False: it couldn't be kept. */
  readonly send: (values: Values) => Promise<boolean>
  /** Of the values that were handed on last. */
  readonly told: (isKept: boolean) => void
}

/** Hands on what isn't kept. It counts as kept only when the answer says so: until then the same values are handed on again. */
export function keeping<Values>({ initial, isSame, send, told }: KeepingParts<Values>): (values: Values) => void {
  let kept = initial
  let underWay: Values | undefined
  return (values) => {
    if (isSame(values, underWay ?? kept)) return
    underWay = values
    void send(values).then((isKept) => {
      if (isKept) kept = values
      // A newer one is under way, and its answer is what counts.
      if (underWay !== values) return
      underWay = undefined
      told(isKept)
    })
  }
}
