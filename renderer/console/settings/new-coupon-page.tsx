import { ChevronRight, ShieldAlert, TicketX } from 'lucide-react'
import { useState } from 'react'
import type { CouponId, CouponKind } from '../../../shared/model'
import { href, now, useIsSupervisor, useShop } from '../client'
import { failureText, useWords } from '../i18n'
import { Empty } from '../ui'
import { CouponForm } from './coupon-form'
import { emptyForm } from './form-values'
import { SettingsFrame } from './settings-frame'
import styles from './settings-frame.module.css'
import { useDuplicated } from './use-duplicated'

/** A new coupon: from nothing, or with the terms of another. */
export function NewCouponPage({ kind, from }: { readonly kind: CouponKind; readonly from: CouponId | undefined }) {
  const t = useWords()
  const shop = useShop()
  const isSupervisor = useIsSupervisor()
  // Rights that end while the form is being filled in don't take it away: the main process asks for them at the end.
  const [wasSupervisor] = useState(isSupervisor)
  const where = shop && { kind, currency: shop.currency, zone: shop.zone }
  const duplicated = useDuplicated(from, where)
  const initial = from === undefined ? where && emptyForm({ ...where, now: now() }) : duplicated.form

  const head = (
    <nav className={styles.crumbs} aria-label={t('form.breadcrumb')}>
      <a href={href({ page: 'settings', section: 'coupons' })}>{t('settings.coupons')}</a>
      <ChevronRight size={14} aria-hidden />
      <h1 aria-current="page">{t(`form.new_${kind}`)}</h1>
    </nav>
  )
  return (
    <SettingsFrame section="coupons" head={head}>
      {!isSupervisor && !wasSupervisor && (
        <Empty icon={<ShieldAlert size={24} aria-hidden />} title={t('form.agents_only')}>
          {t('form.agents_only_hint')}
        </Empty>
      )}
      {duplicated.failure && <Empty icon={<TicketX size={24} aria-hidden />} title={failureText(t, duplicated.failure)} />}
      {(isSupervisor || wasSupervisor) && where && initial && <CouponForm key={`${kind} ${from ?? ''}`} initial={initial} where={where} />}
    </SettingsFrame>
  )
}
