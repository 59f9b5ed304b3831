import { ChevronDown, ShoppingBag } from 'lucide-react'
import { useMemo } from 'react'
import type { ShopAnswer } from '../../../shared/contract/webchat'
import type { Instant, ShopId } from '../../../shared/model'
import { count, zoneName, zonesDiffer } from '../../kit/format'
import { readerZone, useLocale } from '../../kit/locale'
import { isolated } from '../../kit/words'
import { useWords } from '../use-words'
import { initials } from '../../kit/initials'
import styles from './header.module.css'

export interface HeaderProps {
  readonly shop: ShopAnswer
  readonly cartCount: number
  readonly now: Instant
  readonly onChoose: (id: ShopId) => void
  readonly onCart: () => void
}

/** Whose shop this is, by which clock its coupons go where the reader has another one, and what lies in the cart. */
export function Header({ shop: { shop, shops }, cartCount, now, onChoose, onCart }: HeaderProps) {
  const t = useWords()
  const locale = useLocale()
  const own = readerZone()
  const differs = useMemo(() => own !== undefined && zonesDiffer(own, locale.zone, now), [own, locale.zone, now])
  return (
    <header className={styles.header}>
      <span className={styles.avatar} aria-hidden>
        {initials(shop.name)}
      </span>
      <div className={styles.names}>
        <h1 className={styles.name} title={shop.name}>
          <span dir="auto">{shop.name}</span>
          {shops.length > 1 && <ChevronDown size={16} aria-hidden />}
        </h1>
        {(differs || own === undefined) && (
          <p className={styles.zone}>
            {t(differs ? 'frame.couponZone' : 'frame.zone', { zone: zoneName(now, locale) })}
          </p>
        )}
        {shops.length > 1 && (
          <select
            className={styles.choice}
            aria-label={t('frame.chooseShop')}
            value={shop.id}
            onChange={({ target }) => {
              const chosen = shops.find(({ id }) => id === target.value)
              if (chosen) onChoose(chosen.id)
            }}
          >
            {shops.map(({ id, name }) => (
              <option key={id} value={id}>
                {isolated(name)}
              </option>
            ))}
          </select>
        )}
      </div>
      {cartCount > 0 && (
        <button
          type="button"
          className={styles.cart}
          aria-label={t('frame.cart', { count: cartCount })}
          onClick={onCart}
        >
          <ShoppingBag size={20} aria-hidden />
          <span className={styles.count} aria-hidden>
            {count(cartCount, locale)}
          </span>
        </button>
      )}
    </header>
  )
}
