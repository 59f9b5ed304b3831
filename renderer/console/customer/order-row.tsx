import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CouponCard } from '../../../shared/contract'
import type { Instant, Order } from '../../../shared/model'
import { refusalToCancel, refusalToRefund } from '../../../shared/rules'
import { day, money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { isolated } from '../../kit/words'
import { useWords } from '../i18n'
import { Badge, IconButton, Menu, MenuItem } from '../ui'
import { CancelOrder } from './cancel-order'
import styles from './orders.module.css'
import { RefundOrder } from './refund-order'

const tones = { paid: 'plain', delivered: 'ok', cancelled: 'line', refunded: 'warn' } as const

/** One order; it can be cancelled, or a refund of it noted, in its place. */
export function OrderRow({
  order,
  card,
  now,
}: {
  readonly order: Order
  readonly card: CouponCard | undefined
  readonly now: Instant
}) {
  const t = useWords()
  const locale = useLocale()
  const [asks, setAsks] = useState<'cancel' | 'refund'>()
  const row = useRef<HTMLLIElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    // The menu's button may be gone with what was done.
    if (wasAsking.current && !asks) (row.current?.querySelector('button') ?? row.current)?.focus()
    wasAsking.current = asks !== undefined
  }, [asks])
  const { number, lines, total, saving, status, createdAt, refunded = 0, elsewhere } = order
  const facts = [
    day(createdAt, locale, now),
    ...(saving > 0 ? [t('customer.saved', { amount: money(saving, locale) })] : []),
    ...(refunded > 0 ? [t('customer.refunded', { amount: money(refunded, locale) })] : []),
  ]
  const mayCancel = !refusalToCancel(order)
  const mayRefund = !refusalToRefund(order, 1)
  const close = () => setAsks(undefined)
  return (
    <li ref={row} tabIndex={-1}>
      <span className={styles.what}>
        <span>
          <b>{number}</b> ·{' '}
        </span>
        <bdi>
          {elsewhere
            ? t('customer.elsewhere')
            : lines
                .map(({ name, quantity }) =>
                  quantity > 1 ? t('customer.line', { name, count: quantity }) : isolated(name),
                )
                .join(t('customer.and'))}
        </bdi>
      </span>
      <span className={styles.money}>{money(total, locale)}</span>
      <span className={styles.when}>{facts.join(' · ')}</span>
      <span className={styles.state}>
        <Badge tone={tones[status]}>{t(`customer.order_${status}`)}</Badge>
        {!asks && (mayCancel || mayRefund) && (
          <Menu
            align="end"
            trigger={
              <IconButton
                size="s"
                className={styles.more}
                label={t('customer.order_actions', { number })}
                icon={<Ellipsis size={16} aria-hidden />}
              />
            }
          >
            {mayRefund && <MenuItem onSelect={() => setAsks('refund')}>{t('customer.refund')}</MenuItem>}
            {mayCancel && (
              <MenuItem danger onSelect={() => setAsks('cancel')}>
                {t('customer.cancel_order')}
              </MenuItem>
            )}
          </Menu>
        )}
      </span>
      {asks && (
        <div className={styles.asks}>
          {asks === 'cancel' ? (
            <CancelOrder order={order} card={card} now={now} onClose={close} />
          ) : (
            <RefundOrder order={order} onClose={close} />
          )}
        </div>
      )}
    </li>
  )
}
