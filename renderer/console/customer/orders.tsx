import type { CouponCard } from '../../../shared/contract'
import type { Instant, Order } from '../../../shared/model'
import { useWords } from '../i18n'
import { OrderRow } from './order-row'
import styles from './orders.module.css'
import { Section } from './section'

/** What the customer ordered in this shop, newest first. */
export function Orders({
  orders,
  cards,
  total,
  now,
}: {
  readonly orders: readonly Order[]
  readonly cards: readonly CouponCard[]
  readonly total: number
  readonly now: Instant
}) {
  const t = useWords()
  return (
    <Section title={t('customer.orders')} total={total}>
      {orders.length === 0 && <p className={styles.none}>{t('customer.no_orders')}</p>}
      <ul className={styles.orders} aria-label={t('customer.orders')}>
        {orders.map((order) => (
          <OrderRow
            key={order.id}
            order={order}
            card={order.claimId && cards.find(({ claim }) => claim.id === order.claimId)}
            now={now}
          />
        ))}
      </ul>
      {orders.length < total && <p className={styles.none}>{t('customer.more', { count: total - orders.length })}</p>}
    </Section>
  )
}
