import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import type { ShopAnswer } from '../../../shared/contract/webchat'
import { money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import buttons from '../ui/button.module.css'
import { useWords } from '../use-words'
import { piecesAtMost, productsAtMost, type Cart } from './use-cart'
import styles from './products.module.css'

export interface ProductsProps {
  readonly products: ShopAnswer['products']
  readonly cart: Cart
  /** Whether an order is under way, whose cart must not change. */
  readonly isLocked: boolean
  readonly onAdd: () => void
}

/** What the shop sells. */
export function Products({ products, cart, isLocked, onAdd }: ProductsProps) {
  const t = useWords()
  const locale = useLocale()
  const id = useId()
  const [said, setSaid] = useState({ words: '', isFull: false })
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('shop.products')}
      </h2>
      {products.length === 0 && <p className={styles.none}>{t('shop.noProducts')}</p>}
      <ul className={styles.products} aria-labelledby={id}>
        {products.map((product) => {
          const inCart = cart.quantityOf(product.id)
          return (
            <li key={product.id} className={styles.product}>
              <div className={styles.words}>
                <h3 className={styles.name} dir="auto">
                  {product.name}
                </h3>
                <p className={styles.price}>
                  {money(product.price, locale)}
                  {inCart > 0 && <span className={styles.inCart}>{t('shop.inCart', { count: inCart })}</span>}
                </p>
              </div>
              <button
                type="button"
                className={buttons.plain}
                aria-label={t('shop.addOf', { name: product.name })}
                disabled={isLocked}
                onClick={() => {
                  const fits = cart.set(product.id, inCart + 1)
                  setSaid(
                    fits
                      ? { words: t('shop.added', { name: product.name }), isFull: false }
                      : { words: t('shop.full', { products: productsAtMost, pieces: piecesAtMost }), isFull: true },
                  )
                  if (fits) onAdd()
                }}
              >
                <Plus size={16} aria-hidden />
                {t('shop.add')}
              </button>
            </li>
          )
        })}
      </ul>
      <p className={said.isFull ? styles.full : 'visually-hidden'} role="status">
        {said.words}
      </p>
    </section>
  )
}
