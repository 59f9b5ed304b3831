import type { ShopId } from '../../../shared/model'
import type { CartLine } from '../../../shared/rules'
import type { TokenHash } from '../port'

/**
 * What customers have in their carts, as their pages said last. In memory only: a cart is nothing that has happened,
 * and after a restart the page says it again with the next change.
 */
export interface Carts {
  /** Undefined: empty, or never told. */
  of(who: TokenHash, shopId: ShopId): readonly CartLine[] | undefined
  /** No lines: it is empty. */
  note(who: TokenHash, shopId: ShopId, lines: readonly CartLine[]): void
}

/** Pages that nobody looks at any more are forgotten first. */
const kept = 1_000

export function createCarts(changed: (who: TokenHash) => void): Carts {
  const carts = new Map<string, readonly CartLine[]>()
  const keyOf = (who: TokenHash, shopId: ShopId) => `${who} ${shopId}`
  return {
    of: (who, shopId) => carts.get(keyOf(who, shopId)),
    note(who, shopId, lines) {
      const key = keyOf(who, shopId)
      const before = carts.get(key)
      carts.delete(key)
      if (lines.length > 0) carts.set(key, lines)
      for (const oldest of carts.keys()) if (carts.size > kept) carts.delete(oldest)
      if (JSON.stringify(before ?? []) !== JSON.stringify(lines)) changed(who)
    },
  }
}
