import { useRef, useState } from 'react'
import { MinorSum, parseMoney, typedMoney, type Order, type RefundedLine } from '../../../shared/model'
import { broughtBy, refundOf, refusalToRefund } from '../../../shared/rules'
import { money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useCommand } from '../client'
import { failureText, sentences, useWords } from '../i18n'
import { announce } from '../ui'
import { InPlace } from './in-place'
import { MoneyField } from './money-field'
import { orderRefusalWords } from './order-refusal-words'
import { RefundLines } from './refund-lines'

/** Notes how much of an order was paid back. The lines that are chosen fill in the amount, which can be another. */
export function RefundOrder({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const t = useWords()
  const locale = useLocale()
  const { run, pending, failure } = useCommand('orders.refund')
  const { id: orderId, customerId, number, claimId } = order
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<readonly RefundedLine[]>([])
  const [tried, setTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const left = broughtBy(order)
  const amount = parseMoney(typed.trim(), locale.currency, MinorSum)
  const error = () => {
    if (!amount) return t('customer.amount_unreadable', { example: typedMoney(left, locale.currency) })
    const refusal = refusalToRefund(order, amount, chosen)
    return refusal && orderRefusalWords(refusal, t, locale)
  }
  const refund = async () => {
    setTried(true)
    if (!amount || error()) return input.current?.focus()
    if ((await run({ customerId, orderId, amount, lines: [...chosen] })).is !== 'ok') return
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
      {order.lines.length > 0 && (
        <RefundLines
          order={order}
          chosen={chosen}
          onChoose={(pieces) => {
            setChosen(pieces)
            setTyped(pieces.length === 0 ? '' : typedMoney(refundOf(order, pieces), locale.currency))
          }}
        />
      )}
      <MoneyField
        label={t('customer.refund_amount')}
        hint={sentences(t, [
          t('customer.refund_left', { amount: money(left, locale) }),
          ...(claimId ? [t('customer.refund_keeps')] : []),
        ])}
        error={tried ? error() : undefined}
        input={input}
        value={typed}
        onChange={setTyped}
      />
    </InPlace>
  )
}
