import { ChevronRight, ShieldAlert } from 'lucide-react'
import { href, useIsSupervisor, useShop } from '../../client'
import { useWords } from '../../i18n'
import { Empty } from '../../ui'
import { SettingsFrame } from '../settings-frame'
import styles from '../settings-frame.module.css'
import { CouponImport } from './coupon-import'

/** Many coupons from one file. */
export function ImportCouponsPage() {
  const t = useWords()
  const shop = useShop()
  const isSupervisor = useIsSupervisor()
  const head = (
    <nav className={styles.crumbs} aria-label={t('form.breadcrumb')}>
      <a href={href({ page: 'settings', section: 'coupons' })}>{t('settings.coupons')}</a>
      <ChevronRight size={14} aria-hidden />
      <h1 aria-current="page">{t('import.title')}</h1>
    </nav>
  )
  return (
    <SettingsFrame section="coupons" head={head}>
      {!isSupervisor && (
        <Empty icon={<ShieldAlert size={24} aria-hidden />} title={t('form.agents_only')}>
          {t('form.agents_only_hint')}
        </Empty>
      )}
      {isSupervisor && shop && <CouponImport key={shop.id} shop={shop} />}
    </SettingsFrame>
  )
}
