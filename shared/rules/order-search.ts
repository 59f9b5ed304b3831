import { beforeOrderNumber } from '../model'
import { folded, foundIn } from './folding'

/**
 * What of an order's number is searched for, folded: the text as it is, and without what people write before a number.
 * The second counts where no number holds the first: a number may itself begin like "No.". Without a digit it is none.
 */
export function orderNumbersIn(search: string): string[] {
  const written = folded(search)
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
    .replace(/(\d)[号號]$/u, '$1')
  const rest = written.replace(beforeOrderNumber, '')
  const isWhole = /^[\p{L}\p{M}\p{N}._/-]+$/u.test(written)
  const [named = ''] = rest === written ? [] : (/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._/-]*/u.exec(rest) ?? [])
  return [...(isWhole ? [written] : []), named].filter((number) => /\d/.test(number))
}

/** The part of an order's number that was searched for. */
export function foundInOrderNumber(number: string, search: string): ReturnType<typeof foundIn> {
  for (const part of orderNumbersIn(search)) {
    const found = foundIn(number, part)
    if (found) return found
  }
  return undefined
}
