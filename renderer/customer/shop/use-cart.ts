import { useState } from 'react'
import { ProductId, z, type ShopId } from '../../../shared/model'
import { tabStorage } from '../client/page-storage'

const Lines = z.array(z.strictObject({ productId: ProductId, quantity: z.int().min(1).max(999) })).max(100)
export type CartLines = z.infer<typeof Lines>

export interface Cart {
  readonly lines: CartLines
  /** Pieces in all. */
  readonly count: number
  quantityOf(productId: ProductId): number
  /** 0 takes it out. */
  set(productId: ProductId, quantity: number): void
  clear(): void
  /** Puts back what was not ordered after all, when nothing else is in it. */
  restore(lines: CartLines): void
}

/** What the customer wants to buy in this window; outlives a reload. Prices are the shop's to know. */
export function useCart(shopId: ShopId): Cart {
  const key = `handsel.cart.${shopId}`
  const [lines, setLines] = useState<CartLines>(() => kept(tabStorage.get(key)))
  function keep(changed: CartLines): void {
    setLines(changed)
    tabStorage.set(key, JSON.stringify(changed))
  }
  const quantityOf = (productId: ProductId) => lines.find((line) => line.productId === productId)?.quantity ?? 0
  return {
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    quantityOf,
    set(productId, quantity) {
      const wanted = Math.min(999, Math.max(0, quantity))
      if (quantityOf(productId) === 0) keep(wanted === 0 ? lines : [...lines, { productId, quantity: wanted }].slice(0, 100))
      else keep(lines.flatMap((line) => (line.productId !== productId ? [line] : wanted === 0 ? [] : [{ productId, quantity: wanted }])))
    },
    clear: () => keep([]),
    restore: (wanted) => lines.length === 0 && keep(wanted),
  }
}

function kept(text: string | undefined): CartLines {
  try {
    return Lines.parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}
