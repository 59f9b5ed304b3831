import { useMemo, useRef, useState } from 'react'
import type { Coupon } from '../../../shared/model'
import { zoneName } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { now, useShop } from '../client'
import { CouponBrowser, CreateMenu, SaveTemplate } from '../coupon'
import { useWords } from '../i18n'
import { CouponMenu } from './coupon-menu'
import { DeactivateDialog } from './deactivate-dialog'
import { SettingsFrame } from './settings-frame'
import styles from './settings-frame.module.css'

/** The shop's coupons, for supervisors: they create, change, duplicate and deactivate them here. */
export function CouponsSection() {
  const t = useWords()
  const locale = useLocale()
  const shop = useShop()
  const [asked, setAsked] = useState<{ readonly coupon: Coupon; readonly for: 'template' | 'deactivation' }>()
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const opener = useRef<HTMLElement>(null)
  const ask = (wanted: 'template' | 'deactivation') => (coupon: Coupon, from: HTMLElement | null) => {
    opener.current = from
    setAsked({ coupon, for: wanted })
  }
  /** Where the focus goes back to: the row that was asked about may be gone by then. */
  const returnTo = useMemo(
    () => ({
      get current() {
        return opener.current?.isConnected
          ? opener.current
          : (place?.querySelector<HTMLElement>('[role="group"]') ?? null)
      },
    }),
    [place],
  )
  const close = () => setAsked(undefined)
  const head = (
    <>
      <h1>{t('settings.coupons')}</h1>
      <span className={styles.sub}>
        {shop && t('coupon.library_hint', { shop: shop.name, zone: zoneName(now(), locale) })}
      </span>
      {shop && <CreateMenu shopId={shop.id} />}
    </>
  )
  return (
    <SettingsFrame section="coupons" head={head}>
      <div ref={setPlace} className={styles.list}>
        {shop && (
          <CouponBrowser
            key={shop.id}
            shopId={shop.id}
            place="settings"
            actions={(coupon, at) => (
              <CouponMenu
                coupon={coupon}
                now={at}
                place={place}
                onTemplate={ask('template')}
                onDeactivate={ask('deactivation')}
              />
            )}
            create={<CreateMenu shopId={shop.id} look="plain" />}
          />
        )}
      </div>
      {asked?.for === 'deactivation' && <DeactivateDialog coupon={asked.coupon} returnTo={returnTo} onClose={close} />}
      {asked?.for === 'template' && <SaveTemplate coupon={asked.coupon} returnTo={returnTo} onClose={close} />}
    </SettingsFrame>
  )
}
