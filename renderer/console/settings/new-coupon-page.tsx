import { ChevronRight, ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import type { CouponKind } from '../../../shared/model'
import { href, useInstallation, useIsSupervisor, useShop } from '../client'
import { useWords } from '../i18n'
import { Empty } from '../ui'
import { NewCoupon } from './new-coupon'
import { SettingsFrame } from './settings-frame'
import styles from './settings-frame.module.css'
import type { Origin } from './use-prefilled'

/** A new coupon: from nothing, or with the terms of another or of a template. */
export function NewCouponPage({ kind, from, template }: Origin & { readonly kind: CouponKind }) {
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
      {(isSupervisor || wasSupervisor) && shop && agentId && (
        <NewCoupon
          key={`${agentId} ${shop.id} ${kind} ${from ?? ''} ${template ?? ''}`}
          kind={kind}
          from={from}
          template={template}
          shop={shop}
          agentId={agentId}
        />
      )}
    </SettingsFrame>
  )
}
