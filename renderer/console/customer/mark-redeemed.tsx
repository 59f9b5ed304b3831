import { useRef, useState } from 'react'
import type { CouponCard } from '../../../shared/contract'
import { OtherOrderNumber, parseMoney, typedMoney, type Instant, type MarkRefusal } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Field, TextInput } from '../ui'
import { InPlace } from './in-place'
import { MoneyField } from './money-field'

/** Notes the order, placed elsewhere, in which the customer used a coupon. The locale is the coupon's. */
export function MarkRedeemed({
  card: { coupon, claim },
  now,
  onClose,
}: {
  readonly card: CouponCard
  readonly now: Instant
  readonly onClose: () => void
}) {
  const t = useWords()
  const locale = useLocale()
  const { run, pending, failure } = useCommand('claims.redeem')
  const [typed, setTyped] = useState({ number: '', total: '' })
  const [tried, setTried] = useState(false)
  const inputs = { number: useRef<HTMLInputElement>(null), total: useRef<HTMLInputElement>(null) }
  const number = OtherOrderNumber.safeParse(typed.number).data
  const total = parseMoney(typed.total.trim(), locale.currency)
  const mark = async () => {
    setTried(true)
    if (number === undefined) return inputs.number.current?.focus()
    if (total === undefined) return inputs.total.current?.focus()
    if ((await run({ customerId: claim.customerId, claimId: claim.id, number, total })).is !== 'ok') return
    announce(t('customer.was_marked', { coupon: coupon.name, number }))
    onClose()
  }
  const refused = (refusal: MarkRefusal) => {
    const when = refusal.reason === 'claim_expired' ? lastMinuteOf(refusal.at) : 'at' in refusal ? refusal.at : now
    return t(`customer.refused_${refusal.reason}`, { when: dateTime(when, locale, now), number: number ?? '' })
  }
  return (
    <InPlace
      label={t('customer.mark_of', { coupon: coupon.name })}
      subject={coupon.name}
      action={t('customer.mark')}
      busy={pending}
      failure={failure && failureText(t, failure, refused)}
      onSubmit={() => void mark()}
      onClose={onClose}
    >
      <Field
        label={t('customer.order_number')}
        error={tried && number === undefined ? t('customer.order_number_wrong') : undefined}
      >
        {({ id, describedBy, invalid }) => (
          <TextInput
            ref={inputs.number}
            id={id}
            size="s"
            aria-describedby={describedBy}
            invalid={invalid}
            value={typed.number}
            onChange={(event) => setTyped({ ...typed, number: event.target.value })}
          />
        )}
      </Field>
      <MoneyField
        label={t('customer.order_total')}
        hint={t('customer.order_total_hint')}
        error={
          tried && total === undefined
            ? t('customer.total_unreadable', {
                example: typedMoney(parseMoney('34', locale.currency) ?? 0, locale.currency),
              })
            : undefined
        }
        input={inputs.total}
        value={typed.total}
        onChange={(text) => setTyped({ ...typed, total: text })}
      />
    </InPlace>
  )
}
