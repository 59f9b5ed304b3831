import { lazy, Suspense } from 'react'
import { go, useRoute } from '../client'
import { useWords } from '../i18n'
import { Button, Empty } from '../ui'
import { Boundary } from './boundary'

const CouponsPage = lazy(async () => ({ default: (await import('../coupon')).CouponsPage }))
const SettingsPage = lazy(async () => ({ default: (await import('../settings')).SettingsPage }))
const NewCouponPage = lazy(async () => ({ default: (await import('../settings')).NewCouponPage }))
const EditCouponPage = lazy(async () => ({ default: (await import('../settings')).EditCouponPage }))
const ImportCouponsPage = lazy(async () => ({ default: (await import('../settings')).ImportCouponsPage }))
const InboxPage = lazy(async () => ({ default: (await import('../inbox')).InboxPage }))

/** The page of the route; each comes with its own code. */
export function Page() {
  const route = useRoute()
  return (
    <Boundary within={route.page}>
      <Suspense>
        {route.page === 'inbox' && <InboxPage conversationId={route.conversationId} couponId={route.couponId} />}
        {route.page === 'coupons' && <CouponsPage couponId={route.couponId} />}
        {route.page === 'settings' && <SettingsPage section={route.section} />}
        {route.page === 'new-coupon' && <NewCouponPage kind={route.kind} from={route.from} template={route.template} />}
        {route.page === 'import-coupons' && <ImportCouponsPage />}
        {route.page === 'edit-coupon' && <EditCouponPage key={route.couponId} couponId={route.couponId} />}
        {route.page === 'unknown' && <NoPage />}
      </Suspense>
    </Boundary>
  )
}

function NoPage() {
  const t = useWords()
  return (
    <main>
      <Empty
        level={1}
        title={t('app.no_page')}
        action={<Button onClick={() => go({ page: 'inbox' })}>{t('app.to_inbox')}</Button>}
      >
        {t('app.no_page_hint')}
      </Empty>
    </main>
  )
}
