import { useRef, useState } from 'react'
import { MinorSum, parseMoney, typedMoney, type Order } from '../../../shared/model'
import { broughtBy } from '../../../shared/rules'
import { money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { announce } from '../ui'
import { InPlace } from './in-place'
import { MoneyField } from './money-field'
import { orderRefusalWords } from './order-refusal-words'

/** Notes how much of an order was paid back. */
export function RefundOrder({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const t = useWords()
  const locale = useLocale()
  const { run, pending, failure } = useCommand('orders.refund')
  const { id: orderId, customerId, number, claimId } = order
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const left = broughtBy(order)
  const amount = parseMoney(typed.trim(), locale.currency, MinorSum)
  const error = () => {
    if (!amount) return t('customer.amount_unreadable', { example: typedMoney(left, locale.currency) })
    return amount > left ? orderRefusalWords({ reason: 'more_than_paid', left }, t, locale) : undefined
  }
  const refund = async () => {
    setTried(true)
    if (!amount || error()) return input.current?.focus()
    if ((await run({ customerId, orderId, amount })).is !== 'ok') return
    announce(t('customer.refund_was_noted', { number, amount: money(amount, locale) }))
    onClose()
  }
  return (
    <InPlace
      label={t('customer.refund_of', { number })}
      subject={t('customer.order_numbered', { number })}
      action={t('customer.refund')}
      busy={pending}
      failure={failure && failureText(t, failure, (refusal) => orderRefusalWords(refusal, t, locale))}
      onSubmit={() => void refund()}
      onClose={onClose}
    >
      <MoneyField
        label={t('customer.refund_amount')}
        hint={[t('customer.refund_left', { amount: money(left, locale) }), ...(claimId ? [t('customer.refund_keeps')] : [])].join(' ')}
        error={tried ? error() : undefined}
        input={input}
        value={typed}
        onChange={setTyped}
      />
    </InPlace>
  )
}
