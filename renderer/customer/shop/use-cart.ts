import { useState } from 'react'
import { ProductId, z, type ShopId } from '../../../shared/model'
import { tabStorage } from '../../kit/storage'

/** What one order takes (`OrderRequest`). */
export const productsAtMost = 100
export const piecesAtMost = 999

const Lines = z
  .array(z.strictObject({ productId: ProductId, quantity: z.int().min(1).max(piecesAtMost) }))
  .max(productsAtMost)
export type CartLines = z.infer<typeof Lines>

export interface Cart {
  readonly lines: CartLines
  /** Pieces in all. */
  readonly count: number
  quantityOf(productId: ProductId): number
  /** 0 takes it out. False: so many don't fit in one order, and nothing changed. */
  set(productId: ProductId, quantity: number): boolean
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
      const isNew = quantityOf(productId) === 0
      if (quantity > piecesAtMost || (isNew && lines.length >= productsAtMost)) return false
      const others = lines.filter((line) => line.productId !== productId)
      if (quantity <= 0) keep(others)
      else
        keep(
          isNew
            ? [...lines, { productId, quantity }]
            : lines.map((line) => (line.productId === productId ? { productId, quantity } : line)),
        )
      return true
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
