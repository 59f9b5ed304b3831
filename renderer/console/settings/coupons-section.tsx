import { Bookmark, BookmarkPlus, Copy, FileUp, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Coupon, Instant } from '../../../shared/model'
import { isValid } from '../../../shared/rules'
import { zoneName } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { go, now, useIsSupervisor, useShop } from '../client'
import { CouponBrowser, SaveTemplate } from '../coupon'
import { useWords } from '../i18n'
import { Button, IconButton } from '../ui'
import { DeactivateDialog } from './deactivate-dialog'
import { SettingsFrame } from './settings-frame'
import styles from './settings-frame.module.css'
import { TemplatesDialog } from './templates-dialog'

/** The shop's coupons; a supervisor creates, duplicates and deactivates them here. */
export function CouponsSection() {
  const t = useWords()
  const locale = useLocale()
  const shop = useShop()
  const isSupervisor = useIsSupervisor()
  const [deactivating, setDeactivating] = useState<Coupon>()
  const [toTemplate, setToTemplate] = useState<Coupon>()
  const [isChoosing, setIsChoosing] = useState(false)
  const actions = (coupon: Coupon, at: Instant) => (
    <>
      {isValid(coupon, at) && <IconButton size="s" label={t('edit.edit')} icon={<Pencil size={16} aria-hidden />} onClick={() => go({ page: 'edit-coupon', couponId: coupon.id })} />}
      <IconButton size="s" label={t('settings.duplicate')} icon={<Copy size={16} aria-hidden />} onClick={() => go({ page: 'new-coupon', kind: coupon.kind, from: coupon.id })} />
      <IconButton size="s" label={t('template.save')} icon={<BookmarkPlus size={16} aria-hidden />} onClick={() => setToTemplate(coupon)} />
      {isValid(coupon, at) && (
        <Button look="quiet" size="s" onClick={() => setDeactivating(coupon)}>
          {t('settings.deactivate')}
        </Button>
      )}
    </>
  )
  const head = (
    <>
      <h1>{t('coupon.library')}</h1>
      <span className={styles.sub}>{shop && t('coupon.library_hint', { shop: shop.name, zone: zoneName(now(), locale) })}</span>
      {isSupervisor && (
        <>
          <Button icon={<FileUp size={16} aria-hidden />} onClick={() => go({ page: 'import-coupons' })}>
            {t('import.open')}
          </Button>
          <Button icon={<Bookmark size={16} aria-hidden />} onClick={() => setIsChoosing(true)}>
            {t('template.from')}
          </Button>
          <Button icon={<Plus size={16} aria-hidden />} onClick={() => go({ page: 'new-coupon', kind: 'regular' })}>
            {t('settings.create_regular')}
          </Button>
          <Button look="primary" icon={<Plus size={16} aria-hidden />} onClick={() => go({ page: 'new-coupon', kind: 'chat' })}>
            {t('settings.create_chat')}
          </Button>
        </>
      )}
    </>
  )
  return (
    <SettingsFrame section="coupons" head={head}>
      <div className={styles.list}>{shop && <CouponBrowser key={shop.id} shopId={shop.id} place="settings" {...(isSupervisor ? { actions } : {})} />}</div>
      {deactivating && <DeactivateDialog coupon={deactivating} onClose={() => setDeactivating(undefined)} />}
      {toTemplate && <SaveTemplate coupon={toTemplate} onClose={() => setToTemplate(undefined)} />}
      {isChoosing && shop && <TemplatesDialog shopId={shop.id} onClose={() => setIsChoosing(false)} />}
    </SettingsFrame>
  )
}
