import { History, TicketX } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { AgentId, CouponKind, KeptForm, Shop } from '../../../shared/model'
import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { now, useCall } from '../client'
import { failureText, useWords } from '../i18n'
import { Button, Empty } from '../ui'
import { CouponForm } from './coupon-form'
import { FormNote } from './form-note'
import { emptyForm, type FormValues } from './form-values'
import { keepForm } from './use-keep-form'
import { usePrefilled, type Origin } from './use-prefilled'

export interface NewCouponProps extends Origin {
  readonly kind: CouponKind
  readonly shop: Shop
  readonly agentId: AgentId
}

/** What the person decided about the form that was kept. */
type Decided =
  | { readonly is: 'continue'; readonly values: FormValues }
  /** Of the form that was shown, what stood in it. */
  | { readonly is: 'start_over'; readonly values: FormValues }
  /** The one in the background. */
  | { readonly is: 'discard' }

/** The form of a new coupon: as it was left half filled, with another's terms or a template's, or from nothing. */
export function NewCoupon({ kind, from, template, shop, agentId }: NewCouponProps) {
  const t = useWords()
  const locale = useLocale()
  const [openedAt] = useState(now)
  const where = useMemo(() => ({ kind, currency: shop.currency, zone: shop.zone }), [kind, shop.currency, shop.zone])
  const prefilled = usePrefilled({ from, template }, shop.id, where)
  const isFromNothing = from === undefined && template === undefined
  const stored = useCall('forms.kept', { shopId: shop.id, kind })
  const [decided, setDecided] = useState<Decided>()

  const empty = useMemo(() => emptyForm({ ...where, now: openedAt }), [where, openedAt])
  const fresh = isFromNothing ? empty : prefilled.form
  if (prefilled.failure)
    return <Empty icon={<TicketX size={24} aria-hidden />} title={failureText(t, prefilled.failure)} />
  // Where it can't be told whether anything is kept, the form is there all the same.
  if (!fresh || (!stored.data && !stored.failure)) return null

  const kept = stored.data?.kept ?? undefined
  const isBeside = kept !== undefined && !isFromNothing && decided === undefined
  const continued =
    decided?.is === 'continue'
      ? decided.values
      : kept && isFromNothing && decided === undefined
        ? opened(kept, empty.start)
        : undefined
  const when = kept && dateTime(kept.keptAt, locale, openedAt)
  /** Decides, and keeps or forgets the form in main. */
  const decide = (next: Decided, keep: FormValues | null, pause: () => void) => {
    pause()
    setDecided(next)
    void keepForm({ shopId: shop.id, kind }, keep)
  }
  return (
    <CouponForm
      key={continued ? 'continued' : decided?.is === 'start_over' ? 'over' : 'fresh'}
      initial={continued ?? (decided?.is === 'start_over' ? empty : fresh)}
      where={where}
      shopId={shop.id}
      keeping={{
        agentId,
        isContinued: continued !== undefined,
        startsAtOnce: continued === undefined || kept?.values.start === '',
        active: !isBeside,
      }}
      top={(values, pause) => (
        <>
          {continued && when !== undefined && (
            <FormNote
              icon={<History size={16} aria-hidden />}
              actions={
                <Button size="s" onClick={() => decide({ is: 'start_over', values }, null, pause)}>
                  {t('form.start_over')}
                </Button>
              }
            >
              {t('form.kept', { when })}
            </FormNote>
          )}
          {decided?.is === 'start_over' && (
            <FormNote
              icon={<History size={16} aria-hidden />}
              actions={
                <Button
                  size="s"
                  onClick={() => decide({ is: 'continue', values: decided.values }, decided.values, pause)}
                >
                  {t('form.start_over_undo')}
                </Button>
              }
            >
              {t('form.started_over')}
            </FormNote>
          )}
          {isBeside && when !== undefined && (
            <FormNote
              icon={<History size={16} aria-hidden />}
              actions={
                <>
                  <Button size="s" onClick={() => setDecided({ is: 'continue', values: opened(kept, empty.start) })}>
                    {t('form.kept_continue')}
                  </Button>
                  <Button size="s" onClick={() => decide({ is: 'discard' }, null, pause)}>
                    {t('form.kept_discard')}
                  </Button>
                </>
              }
            >
              {t('form.kept_other', { when })}
            </FormNote>
          )}
        </>
      )}
    />
  )
}

/** A kept form as it opens: a start that nobody typed is now. */
function opened({ values }: KeptForm, start: string): FormValues {
  return values.start === '' ? { ...values, start } : values
}
