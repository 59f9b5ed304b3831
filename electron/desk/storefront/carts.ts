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

/** Pages that nobody looks at any more are forgotten first; those of strangers never in place of a customer's. */
const kept = { ofCustomers: 1_000, ofStrangers: 200 }

export function createCarts(isKnown: (who: TokenHash) => boolean, changed: (who: TokenHash) => void): Carts {
  const ofCustomers = new Map<string, readonly CartLine[]>()
  const ofStrangers = new Map<string, readonly CartLine[]>()
  const keyOf = (who: TokenHash, shopId: ShopId) => `${who} ${shopId}`
  const of = (key: string) => ofCustomers.get(key) ?? ofStrangers.get(key)
  return {
    of: (who, shopId) => of(keyOf(who, shopId)),
    note(who, shopId, lines) {
      const key = keyOf(who, shopId)
      const before = of(key)
      ofCustomers.delete(key)
      ofStrangers.delete(key)
      if (lines.length > 0) (isKnown(who) ? ofCustomers : ofStrangers).set(key, lines)
      dropOldest(ofCustomers, kept.ofCustomers)
      dropOldest(ofStrangers, kept.ofStrangers)
      if (JSON.stringify(before ?? []) !== JSON.stringify(lines)) changed(who)
    },
  }
}

function dropOldest(carts: Map<string, unknown>, most: number): void {
  for (const oldest of carts.keys()) {
    if (carts.size <= most) return
    carts.delete(oldest)
  }
}
