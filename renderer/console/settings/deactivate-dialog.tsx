import type { RefObject } from 'react'
import type { Coupon, DeactivateRefusal } from '../../../shared/model'
import { day } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { now, useCall, useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Button, Dialog, ErrorLine } from '../ui'

/** Asks before a coupon is deactivated, and says what becomes of the claims made. */
export function DeactivateDialog({
  coupon,
  returnTo,
  onClose,
}: {
  readonly coupon: Coupon
  readonly returnTo: RefObject<HTMLElement | null>
  readonly onClose: () => void
}) {
  const t = useWords()
  const locale = useLocale()
  const { data } = useCall('coupons.detail', { couponId: coupon.id }, { topics: ['coupons'] })
  const { run, pending, failure } = useCommand('coupons.deactivate')
  const refused = (refusal: DeactivateRefusal) =>
    t(`settings.deactivate_refused_${refusal.reason}`, { day: day(refusal.at, locale, now()) })
  const deactivate = async () => {
    const outcome = await run({ couponId: coupon.id, revision: data?.detail.coupon.revision ?? coupon.revision })
    if (outcome.is !== 'ok') return
    announce(t('settings.deactivated', { name: coupon.name }))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      returnTo={returnTo}
      title={t('settings.deactivate_title', { name: coupon.name })}
      description={
        <>
          {t('settings.deactivate_text')}
          <br />
          {data && t('settings.deactivate_usable', { count: data.detail.usableClaims })}
        </>
      }
      foot={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            look="danger"
            busy={pending}
            icon={pending ? <Spinner /> : undefined}
            onClick={() => void deactivate()}
          >
            {t('settings.deactivate_coupon')}
          </Button>
        </>
      }
    >
      {failure && (
        <div role="alert">
          <ErrorLine>{failureText(t, failure, refused)}</ErrorLine>
        </div>
      )}
    </Dialog>
  )
}
