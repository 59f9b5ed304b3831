import { ChevronRight, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import type { CouponId, CouponKind } from '../../../shared/model'
import { href, useInstallation, useIsSupervisor, useShop } from '../client'
import { useWords } from '../i18n'
import { Empty } from '../ui'
import { NewCoupon } from './new-coupon'
import { SettingsFrame } from './settings-frame'
import styles from './settings-frame.module.css'

/** A new coupon: from nothing, or with the terms of another. */
export function NewCouponPage({ kind, from }: { readonly kind: CouponKind; readonly from: CouponId | undefined }) {
  const t = useWords()
  const shop = useShop()
  const agentId = useInstallation(({ session }) => session?.agent.id)
  const isSupervisor = useIsSupervisor()
  // Rights that end while the form is being filled in don't take it away: the main process asks for them at the end.
  const [wasSupervisor] = useState(isSupervisor)

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
      {(isSupervisor || wasSupervisor) && shop && agentId && <NewCoupon key={`${agentId} ${shop.id} ${kind} ${from ?? ''}`} kind={kind} from={from} shop={shop} agentId={agentId} />}
    </SettingsFrame>
  )
}
