import type { FormerKind, TakenOver } from './contract/documents'

/** Each once. */
export function formersOf(kinds: readonly { readonly takenOver?: TakenOver<unknown> }[]): FormerKind[] {
  return [...new Map(kinds.flatMap(({ takenOver: from }) => (from ? [[from.former.name, from.former]] : []))).values()]
}
