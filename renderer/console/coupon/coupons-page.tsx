import { BookmarkPlus, ChevronRight, Pencil, TicketX } from 'lucide-react'
import { useState } from 'react'
import type { CouponId } from '../../../shared/model'
import { isValid } from '../../../shared/rules'
import { zoneName } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { go, href, now, useIsSupervisor, useShop } from '../client'
import { failureText, useWords } from '../i18n'
import { Button, Empty } from '../ui'
import { CouponBody } from './coupon-body'
import { usePlaceBefore } from './browser-state'
import { CouponBrowser } from './coupon-browser'
import styles from './coupons-page.module.css'
import { CreateMenu } from './create-menu'
import { SaveTemplate } from './save-template'
import { useCouponDetail } from './use-coupon-detail'

/** The library: every coupon of the shop, for everyone to read; one of them, when it was chosen. */
export function CouponsPage({ couponId }: { readonly couponId: CouponId | undefined }) {
  return couponId === undefined ? <Library /> : <OneCoupon couponId={couponId} />
}

function Library() {
  const t = useWords()
  const locale = useLocale()
  const shop = useShop()
  const isSupervisor = useIsSupervisor()
  return (
    <main className={styles.page} data-region tabIndex={-1}>
      <header className={styles.bar}>
        <h1>{t('coupon.library')}</h1>
        {shop && (
          <span className={styles.sub}>
            {t('coupon.library_hint', { shop: shop.name, zone: zoneName(now(), locale) })}
          </span>
        )}
      </header>
      <div className={styles.list}>
        {shop && (
          <CouponBrowser
            key={shop.id}
            shopId={shop.id}
            place="library"
            create={isSupervisor ? <CreateMenu shopId={shop.id} /> : undefined}
          />
        )}
      </div>
    </main>
  )
}

function OneCoupon({ couponId }: { readonly couponId: CouponId }) {
  const t = useWords()
  const isSupervisor = useIsSupervisor()
  const cameFromSettings = usePlaceBefore() === 'settings' && isSupervisor
  const { detail, failure, now: instant, refresh } = useCouponDetail(couponId, undefined)
  const [isSaving, setIsSaving] = useState(false)
  return (
    <main className={styles.page} data-region tabIndex={-1}>
      <header className={styles.bar}>
        <nav className={styles.crumbs} aria-label={t('coupon.breadcrumb')}>
          <a href={href(cameFromSettings ? { page: 'settings', section: 'coupons' } : { page: 'coupons' })}>
            {t(cameFromSettings ? 'settings.coupons' : 'coupon.library')}
          </a>
          <ChevronRight size={14} aria-hidden />
          <span aria-current="page" dir="auto">
            {detail?.coupon.name}
          </span>
        </nav>
        {isSupervisor && detail && (
          <Button
            icon={<BookmarkPlus size={16} aria-hidden />}
            aria-label={t('app.action_of', { action: t('template.save'), subject: detail.coupon.name })}
            onClick={() => setIsSaving(true)}
          >
            {t('template.save')}
          </Button>
        )}
        {isSupervisor && detail && isValid(detail.coupon, instant) && (
          <Button
            icon={<Pencil size={16} aria-hidden />}
            aria-label={t('app.action_of', { action: t('edit.edit'), subject: detail.coupon.name })}
            onClick={() => go({ page: 'edit-coupon', couponId })}
          >
            {t('edit.edit')}
          </Button>
        )}
      </header>
      <div className={styles.one} role="group" aria-label={detail?.coupon.name} tabIndex={0}>
        {detail && <CouponBody detail={detail} now={instant} level={1} />}
        {!detail && failure && (
          <Empty
            icon={<TicketX size={24} aria-hidden />}
            title={failure.is === 'not_found' ? t('coupon.gone') : failureText(t, failure)}
            action={<Button onClick={refresh}>{t('app.retry')}</Button>}
          >
            {failure.is === 'not_found' ? t('coupon.gone_hint') : undefined}
          </Empty>
        )}
      </div>
      {isSaving && detail && <SaveTemplate coupon={detail.coupon} onClose={() => setIsSaving(false)} />}
    </main>
  )
}
