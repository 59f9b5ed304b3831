import { Search, X } from 'lucide-react'
import { useState } from 'react'
import type { CustomerId } from '../../../shared/model'
import { useCall, useShop } from '../client'
import { useWords } from '../i18n'
import { Hint, TextInput } from '../ui'
import styles from './product-picker.module.css'

export interface CustomerPickerProps {
  readonly chosen: readonly CustomerId[]
  readonly describedBy: string | undefined
  readonly onChange: (chosen: readonly CustomerId[]) => void
}

/** Finds customers of the shop by name and chooses them. */
export function CustomerPicker({ chosen, describedBy, onChange }: CustomerPickerProps) {
  const t = useWords()
  const shop = useShop()
  const [search, setSearch] = useState('')
  const { data } = useCall('customers.search', shop ? { shopId: shop.id, search: search.trim(), ids: [...chosen], limit: 50 } : null, { keep: true })
  const toggle = (id: CustomerId) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const more = data ? data.total - data.found.length : 0
  return (
    <div className={styles.picker}>
      {data && chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('chosen.list')}>
          {data.chosen.filter(({ id }) => chosen.includes(id)).map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <button type="button" aria-label={t('form.remove_product', { name })} onClick={() => toggle(id)}>
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="search"
        data-field="customerIds"
        before={<Search size={16} aria-hidden />}
        aria-label={t('chosen.find')}
        aria-describedby={describedBy}
        placeholder={t('chosen.placeholder')}
        maxLength={200}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          // Enter looks for customers; it doesn't send the form.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {data && (
        <ul className={styles.found} aria-label={t('chosen.found')}>
          {data.found.map(({ id, name }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                <span className={styles.name}>{name}</span>
              </label>
            </li>
          ))}
          {data.found.length === 0 && <li className={styles.none}>{t('chosen.nobody')}</li>}
        </ul>
      )}
      {more > 0 && <Hint>{t('chosen.more', { count: more })}</Hint>}
    </div>
  )
}
