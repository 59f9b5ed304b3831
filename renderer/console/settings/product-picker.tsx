import { Search, X } from 'lucide-react'
import { useState } from 'react'
import type { Product, ProductId } from '../../../shared/model'
import { shortMoney } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useCall, useShop } from '../client'
import { useWords } from '../i18n'
import { Hint, TextInput } from '../ui'
import styles from './product-picker.module.css'

export interface ProductPickerProps {
  readonly chosen: readonly ProductId[]
  readonly describedBy: string | undefined
  readonly onChange: (chosen: readonly ProductId[]) => void
}

/** Finds products by name and chooses them. */
export function ProductPicker({ chosen, describedBy, onChange }: ProductPickerProps) {
  const t = useWords()
  const locale = useLocale()
  const shop = useShop()
  const [search, setSearch] = useState('')
  const { data } = useCall('products.search', shop ? { shopId: shop.id, search: search.trim(), ids: [...chosen], limit: 50 } : null, { keep: true })
  const toggle = ({ id }: Product) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const more = data ? data.total - data.found.length : 0
  return (
    <div className={styles.picker}>
      {data && chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('form.chosen_products')}>
          {data.chosen.filter(({ id }) => chosen.includes(id)).map((product) => (
            <li key={product.id}>
              <span>{product.name}</span>
              <button type="button" aria-label={t('form.remove_product', { name: product.name })} onClick={() => toggle(product)}>
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="search"
        data-field="productIds"
        before={<Search size={16} aria-hidden />}
        aria-label={t('form.find_products')}
        aria-describedby={describedBy}
        placeholder={t('form.find_products_placeholder')}
        maxLength={200}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          // Enter looks for products; it doesn't send the form.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {data && (
        <ul className={styles.found} aria-label={t('form.products_found')}>
          {data.found.map((product) => (
            <li key={product.id}>
              <label>
                <input type="checkbox" checked={chosen.includes(product.id)} onChange={() => toggle(product)} />
                <span className={styles.name}>{product.name}</span>
                <span className={styles.price} aria-hidden>
                  {shortMoney(product.price, locale)}
                </span>
              </label>
            </li>
          ))}
          {data.found.length === 0 && <li className={styles.none}>{t('form.no_products')}</li>}
        </ul>
      )}
      {more > 0 && <Hint>{t('form.products_more', { count: more })}</Hint>}
    </div>
  )
}
