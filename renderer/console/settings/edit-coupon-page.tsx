import { ChevronRight, ShieldAlert, TicketX } from 'lucide-react'
import { useState } from 'react'
import type { CouponId } from '../../../shared/model'
import { href, useCall, useInstallation, useIsSupervisor, useShop } from '../client'
import { failureText, useWords } from '../i18n'
import { Button, Empty } from '../ui'
import { EditCoupon } from './edit-coupon'
import { SettingsFrame } from './settings-frame'
import frame from './settings-frame.module.css'

/** Edits a coupon, as far as its status lets anyone. */
export function EditCouponPage({ couponId }: { readonly couponId: CouponId }) {
  const t = useWords()
  const shop = useShop()
  const agentId = useInstallation(({ session }) => session?.agent.id)
  const isSupervisor = useIsSupervisor()
  // Rights that end while the form is being filled in don't take it away: the main process asks for them at the end.
  const [wasSupervisor] = useState(isSupervisor)
  const { data, failure, refresh } = useCall('coupons.detail', { couponId }, { topics: ['coupons'] })
  const latest = data?.detail.coupon
  const mayEdit = isSupervisor || wasSupervisor
  const head = (
    <nav className={frame.crumbs} aria-label={t('form.breadcrumb')}>
      <a href={href({ page: 'settings', section: 'coupons' })}>{t('settings.coupons')}</a>
      <ChevronRight size={14} aria-hidden />
      <h1 aria-current="page">{t('edit.title', { name: latest?.name ?? '' })}</h1>
    </nav>
  )
  return (
    <SettingsFrame section="coupons" head={head}>
      {!mayEdit && (
        <Empty icon={<ShieldAlert size={24} aria-hidden />} title={t('edit.agents_only')}>
          {t('form.agents_only_hint')}
        </Empty>
      )}
      {!latest && failure && (
        <Empty
          icon={<TicketX size={24} aria-hidden />}
          title={failureText(t, failure)}
          action={<Button onClick={refresh}>{t('app.retry')}</Button>}
        />
      )}
      {mayEdit && shop && agentId && latest && (
        <EditCoupon
          key={`${agentId} ${couponId}`}
          latest={latest}
          agentId={agentId}
          currency={shop.currency}
          onStale={refresh}
        />
      )}
    </SettingsFrame>
  )
}
