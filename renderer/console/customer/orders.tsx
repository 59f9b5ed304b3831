import type { Instant, Order } from '../../../shared/model'
import { day, money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import { Badge } from '../ui'
import styles from './orders.module.css'
import { Section } from './section'

const tones = { paid: 'plain', delivered: 'ok', cancelled: 'line', refunded: 'warn' } as const

/** What the customer ordered in this shop, newest first. */
export function Orders({ orders, total, now }: { readonly orders: readonly Order[]; readonly total: number; readonly now: Instant }) {
  const t = useWords()
  const locale = useLocale()
  return (
    <Section title={t('customer.orders')} total={total}>
      {orders.length === 0 && <p className={styles.none}>{t('customer.no_orders')}</p>}
      <ul className={styles.orders}>
        {orders.map(({ id, number, lines, total, saving, status, createdAt }) => (
          <li key={id}>
            <span className={styles.what}>
              <b>{number}</b> · {lines.map(({ name, quantity }) => (quantity > 1 ? t('customer.line', { name, count: quantity }) : name)).join(t('customer.and'))}
            </span>
            <span className={styles.money}>{money(total, locale)}</span>
            <span className={styles.when}>
              {day(createdAt, locale, now)}
              {saving > 0 && ` · ${t('customer.saved', { amount: money(saving, locale) })}`}
            </span>
            <Badge tone={tones[status]}>{t(`customer.order_${status}`)}</Badge>
          </li>
        ))}
      </ul>
      {orders.length < total && <p className={styles.none}>{t('customer.more', { count: total - orders.length })}</p>}
    </Section>
  )
}
