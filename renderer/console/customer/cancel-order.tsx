import type { CouponCard } from '../../../shared/contract'
import type { Instant, Order } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { announce } from '../ui'
import { InPlace } from './in-place'
import { orderRefusalWords } from './order-refusal-words'

/** Asks before an order is cancelled, and says what becomes of its coupon. */
export function CancelOrder({
  order,
  card,
  now,
  onClose,
}: {
  readonly order: Order
  readonly card: CouponCard | undefined
  readonly now: Instant
  readonly onClose: () => void
}) {
  const t = useWords()
  const locale = useLocale()
  const { run, pending, failure } = useCommand('orders.cancel')
  const { id: orderId, customerId, number } = order
  const cancel = async () => {
    if ((await run({ customerId, orderId })).is !== 'ok') return
    announce(t('customer.order_was_cancelled', { number }))
    onClose()
  }
  const until = card?.claim.usable.until
  const coupon = () => {
    if (!card || until === undefined) return ''
    const words = {
      coupon: card.coupon.name,
      when: dateTime(lastMinuteOf(until), { ...locale, zone: card.coupon.zone }, now),
    }
    return t(until > now ? 'customer.gives_back' : 'customer.gives_back_expired', words)
  }
  return (
    <InPlace
      label={t('customer.cancel_order_of', { number })}
      subject={t('customer.order_numbered', { number })}
      action={t('customer.cancel_order')}
      leave={t('customer.keep_order')}
      danger
      busy={pending}
      failure={failure && failureText(t, failure, (refusal) => orderRefusalWords(refusal, t, locale))}
      onSubmit={() => void cancel()}
      onClose={onClose}
    >
      <p>
        {t('customer.cancel_order_question', { number })} {coupon()}
      </p>
    </InPlace>
  )
}
