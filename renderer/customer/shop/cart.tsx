import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import type { ShopAnswer } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { count, money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import buttons from '../ui/button.module.css'
import { useWords } from '../use-words'
import { OrderFailure } from './order-failure'
import { Sum } from './sum'
import { piecesAtMost, type Cart, type CartLines } from './use-cart'
import type { OrderState } from './use-order'
import type { Quoted } from './use-quote'
import styles from './cart.module.css'

export interface CartViewProps {
  readonly cart: Cart
  /** Those of the cart that the shop still sells. */
  readonly lines: CartLines
  readonly products: ShopAnswer['products']
  readonly quoted: Quoted
  readonly order: OrderState
  readonly now: Instant
  readonly onPlace: () => void
}

/** The cart: quantities, what the best coupon takes off, the total. */
export function CartView({ cart, lines, products, quoted, order, now, onPlace }: CartViewProps) {
  const t = useWords()
  const locale = useLocale()
  const id = useId()
  const isPlacing = order.is === 'placing'
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title} data-cart tabIndex={-1}>
        {t('cart.title')}
      </h2>
      {lines.length === 0 && !isPlacing && <p className={styles.empty}>{t('cart.empty')}</p>}
      <ul aria-labelledby={id}>
        {lines.map(({ productId, quantity }) => {
          const product = products.find((one) => one.id === productId)
          if (!product) return null
          return (
            <li key={productId} className={styles.line}>
              <div className={styles.words}>
                <p dir="auto" className={styles.name}>
                  {product.name}
                </p>
                <p className={styles.each}>{t('cart.each', { price: money(product.price, locale) })}</p>
              </div>
              <div className={styles.stepper}>
                <button
                  type="button"
                  className={styles.step}
                  aria-label={t('cart.less', { name: product.name })}
                  disabled={isPlacing}
                  onClick={() => cart.set(productId, quantity - 1)}
                >
                  <Minus size={16} aria-hidden />
                </button>
                <span className={styles.quantity}>
                  <span aria-hidden>{count(quantity, locale)}</span>
                  <span className="visually-hidden">{t('cart.quantity', { count: quantity })}</span>
                </span>
                <button
                  type="button"
                  className={styles.step}
                  aria-label={t('cart.more', { name: product.name })}
                  disabled={isPlacing || quantity >= piecesAtMost}
                  onClick={() => cart.set(productId, quantity + 1)}
                >
                  <Plus size={16} aria-hidden />
                </button>
              </div>
            </li>
          )
        })}
      </ul>
      {quoted.quote && lines.length > 0 && <Sum quote={quoted.quote} isCurrent={quoted.isCurrent} now={now} />}
      {isPlacing && (
        <p className={styles.placing} role="status">
          <Spinner />
          {t(`cart.${order.trouble ?? 'placing'}`)}
        </p>
      )}
      {!isPlacing && (quoted.isUnanswered || (quoted.refused && quoted.refused.error !== 'refused')) && (
        <p className={styles.placing} role="status">
          {t(quoted.isUnanswered ? 'cart.unanswered' : 'cart.unpriced')}
        </p>
      )}
      {quoted.refused?.error === 'refused' && <OrderFailure refused={quoted.refused} now={now} />}
      {order.is === 'refused' && !quoted.refused && <OrderFailure refused={order.refused} now={now} />}
      {lines.length > 0 && (
        <button
          type="button"
          className={classNames(styles.place, buttons.primary)}
          disabled={!quoted.isCurrent || isPlacing}
          onClick={onPlace}
        >
          {t('cart.place')}
        </button>
      )}
    </section>
  )
}
