import { useState } from 'react'
import type { CustomerClaim, ShopAnswer } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { CartView } from './cart'
import { Confirmation } from './confirmation'
import { Products } from './products'
import { StorefrontCoupons } from './storefront-coupons'
import type { Cart, CartLines } from './use-cart'
import { useOrder } from './use-order'
import { useQuote } from './use-quote'
import styles from './shop.module.css'

export interface ShopProps {
  readonly shop: ShopAnswer
  /** As they are at `now`. */
  readonly claims: readonly CustomerClaim[]
  readonly cart: Cart
  readonly now: Instant
  readonly onRefresh: () => Promise<void>
}

/** The storefront: coupons to claim, products, the cart. */
export function Shop({ shop, claims, cart, now, onRefresh }: ShopProps) {
  const [round, setRound] = useState(0)
  const lines = cart.lines.filter(({ productId }) => shop.products.some(({ id }) => id === productId))
  const quoted = useQuote(shop.shop.id, lines, claims, round)
  const order = useOrder(shop.shop.id, (ended, ordered) => {
    // It may be the order of a tab that was closed, or of one that was copied.
    if (ended.is === 'placed' && isSame(ordered, lines)) cart.clear()
    if (ended.is === 'refused') cart.restore(ordered)
    setRound((before) => before + 1)
    void onRefresh()
  })
  const isPlacing = order.state.is === 'placing'
  return (
    <div className={styles.shop}>
      <div className={styles.offer}>
        <StorefrontCoupons coupons={shop.coupons} products={shop.products} now={now} onRefresh={onRefresh} />
        <Products products={shop.products} cart={cart} isLocked={isPlacing} onAdd={order.dismiss} />
      </div>
      <div className={styles.cart}>
        {order.state.is === 'placed' ? (
          <Confirmation order={order.state.order} claims={claims} onMore={order.dismiss} />
        ) : (
          <CartView
            cart={cart}
            lines={lines}
            products={shop.products}
            quoted={quoted}
            order={order.state}
            now={now}
            onPlace={() =>
              quoted.isCurrent && order.place({ lines: [...lines], claimId: quoted.quote?.claim?.id ?? null })
            }
          />
        )}
      </div>
    </div>
  )
}

const isSame = (one: CartLines, other: CartLines) => JSON.stringify(one) === JSON.stringify(other)
