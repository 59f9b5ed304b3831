import { History, Lock } from 'lucide-react'
import { useState } from 'react'
import { minute, type AgentId, type Coupon, type Currency, type Instant, type KeptForm } from '../../../shared/model'
import { differingFields, editableFields, statusAt } from '../../../shared/rules'
import { dateTime, day } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { go, now as clock, useCall, useNow } from '../client'
import { useWords } from '../i18n'
import { Button, Empty } from '../ui'
import { asBegun, begunEdit, editFormOf, resumed, type Edit } from './edit-form'
import { EditCouponForm } from './edit-coupon-form'
import { FormNote } from './form-note'
import type { FormValues } from './form-values'
import { readForm } from './read-form'
import { keepForm } from './use-keep-form'

export interface EditCouponProps {
  readonly latest: Coupon
  readonly agentId: AgentId
  readonly currency: Currency
  /** Someone else saved first: the latest is asked for. */
  readonly onStale: () => void
}

/** An edit in this window: it stays on the revision that it was begun on until the person takes a newer one. */
interface Begun {
  readonly edit: Edit
  /** What stands in the form: the coupon's own, or what was kept. */
  readonly values: FormValues
  /** It goes on with what was kept then. */
  readonly keptAt?: Instant
  /** It was discarded, and can be brought back. */
  readonly discarded?: Begun
}

/** The form of an edit: as it was left half filled, or as the coupon is. */
export function EditCoupon({ latest, agentId, currency, onStale }: EditCouponProps) {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(minute, latest.claimPeriod.from, latest.claimPeriod.until)
  const [openedAt] = useState(clock)
  const stored = useCall('forms.kept', { shopId: latest.shopId, kind: latest.kind, couponId: latest.id })
  const [begun, setBegun] = useState<Begun>()
  const [turn, setTurn] = useState(0)
  const { shopId, kind } = latest

  const status = statusAt(latest, now)
  if (editableFields(latest, now).length === 0) {
    return (
      <Empty
        icon={<Lock size={24} aria-hidden />}
        title={t(status.is === 'deactivated' ? 'edit.deactivated' : 'edit.expired', {
          day: day(status.at, locale, now),
        })}
        action={
          <Button onClick={() => go({ page: 'new-coupon', kind, from: latest.id })}>{t('settings.duplicate')}</Button>
        }
      >
        {t('edit.over_hint')}
      </Empty>
    )
  }
  // Where it can't be told whether anything is kept, the form is there all the same.
  if (!begun) {
    if (stored.data || stored.failure) setBegun(begin(latest, currency, stored.data?.kept ?? undefined, openedAt))
    return null
  }

  const start = (next: Begun) => {
    setBegun(next)
    setTurn(turn + 1)
  }
  const { discarded } = begun
  const placeOf = ({ edit }: Begun) => ({ shopId, kind, edit: begunEdit(edit.coupon) })
  const discard = (values: FormValues, pause: () => void) => {
    pause()
    void keepForm(placeOf(begun), null)
    start({ ...begin(latest, currency, undefined, clock()), discarded: { ...begun, values } })
  }
  const bringBack = (before: Begun, pause: () => void) => {
    pause()
    void keepForm(placeOf(before), before.values)
    start(before)
  }
  return (
    <EditCouponForm
      key={turn}
      edit={begun.edit}
      initial={begun.values}
      latest={latest}
      currency={currency}
      keeping={{ ...placeOf(begun), agentId }}
      onTake={() => start(begin(latest, currency, undefined, clock()))}
      onStale={onStale}
      top={(values, pause) => (
        <>
          {begun.keptAt !== undefined && (
            <FormNote
              icon={<History size={16} aria-hidden />}
              actions={
                <Button size="s" onClick={() => discard(values, pause)}>
                  {t('edit.discard')}
                </Button>
              }
            >
              {t('edit.kept', { when: dateTime(begun.keptAt, locale, openedAt) })}
            </FormNote>
          )}
          {discarded && (
            <FormNote
              icon={<History size={16} aria-hidden />}
              actions={
                <Button size="s" onClick={() => bringBack(discarded, pause)}>
                  {t('edit.discard_undo')}
                </Button>
              }
            >
              {t('edit.discarded')}
            </FormNote>
          )}
        </>
      )}
    />
  )
}

/** On what was kept, unless nothing of it differs from the coupon any more. */
function begin(latest: Coupon, currency: Currency, kept: KeptForm | undefined, now: Instant): Begun {
  const editOf = (coupon: Coupon): Edit => ({
    coupon,
    initial: editFormOf(coupon, { kind: coupon.kind, currency, zone: coupon.zone, now }),
  })
  if (kept?.edit) {
    const edit = editOf(asBegun(latest, kept.edit))
    const values = resumed(kept.values, edit, now)
    const { terms } = readForm(values, { kind: latest.kind, currency, zone: latest.zone, now }, edit)
    if (!terms || differingFields(latest, terms).length > 0) return { edit, values, keptAt: kept.keptAt }
  }
  const edit = editOf(latest)
  return { edit, values: edit.initial }
}
