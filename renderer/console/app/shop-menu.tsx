import { ChevronsUpDown } from 'lucide-react'
import { initials } from '../../kit/initials'
import { chooseShop, go, useInstallation, useShop } from '../client'
import { useWords } from '../i18n'
import { Menu, MenuLabel, MenuRadioGroup, MenuRadioItem } from '../ui'
import styles from './shop-menu.module.css'

/** Which shop of the seller is looked at, and how to look at another. */
export function ShopMenu() {
  const t = useWords()
  const shop = useShop()
  const { shops, customerPage } = useInstallation()
  if (!shop) return null
  return (
    <Menu
      side="right"
      trigger={
        <button
          type="button"
          className={styles.shop}
          data-initials={initials(shop.name)}
          aria-label={t('app.shop', { name: shop.name })}
          title={shop.name}
        >
          <ChevronsUpDown size={12} aria-hidden />
        </button>
      }
    >
      <MenuLabel>{t('app.shops')}</MenuLabel>
      <MenuRadioGroup
        value={shop.id}
        onChange={(value) => {
          const chosen = shops.find(({ id }) => id === value)
          if (!chosen || chosen.id === shop.id) return
          chooseShop(chosen.id)
          go({ page: 'inbox' })
        }}
      >
        {shops.map(({ id, name, zone, currency }) => (
          <MenuRadioItem key={id} value={id} hint={`${currency} · ${zone}`}>
            {name}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      {customerPage !== null && (
        <MenuLabel>
          {t('app.customer_page')}
          <span className={styles.address}>{customerPage}</span>
        </MenuLabel>
      )}
    </Menu>
  )
}
