import { MinorSum, type SumRefusal } from '../model'

/**
 * A figure after a change. It stays one that may be answered, whatever it was: what an older version stored may count
 * less than what is taken from it now.
 */
export function figureAfter(figure: number, change: number): number {
  return Math.min(Math.max(figure + change, 0), Number.MAX_SAFE_INTEGER)
}

/** Why `amount` can't be added to one of these sums, or undefined when it may be: numbers are exact only so far. */
export function refusalToAdd(amount: number, sums: readonly number[]): SumRefusal | undefined {
  return sums.every((sum) => MinorSum.safeParse(sum + amount).success) ? undefined : { reason: 'sum_too_large' }
}
