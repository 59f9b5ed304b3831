import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { minute, type ConversationId, type CustomerId, type ShopId } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { count, day, money, month } from '../../kit/format'
import { isComposing } from '../../kit/keys'
import { useLocale } from '../../kit/locale'
import { useCall, useNow } from '../client'
import { failureText, useWords } from '../i18n'
import { Avatar, Button, CustomerMark, ErrorLine, IconButton } from '../ui'
import { CouponsHeld } from './coupons-held'
import styles from './customer-panel.module.css'
import { Orders } from './orders'

export interface CustomerPanelProps {
  readonly customerId: CustomerId
  readonly customerName: string
  readonly shopId: ShopId
  /** The chat that it stands beside: a coupon is opened there. */
  readonly conversationId: ConversationId
  /** In a narrow window: whether it lies over the chat. In a wide one it is always there. */
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Who the customer is: what they ordered in this shop, which coupons they hold. */
export function CustomerPanel({
  customerId,
  customerName,
  shopId,
  conversationId,
  isOpen,
  onClose,
}: CustomerPanelProps) {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(minute)
  const { data, failure, refresh } = useCall(
    'customers.panel',
    { customerId, shopId },
    { topics: [`customer:${customerId}`] },
  )
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const opener = document.activeElement
    panel.current?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [isOpen])
  const lastOrder = data?.orders[0]

  return (
    <aside
      ref={panel}
      className={classNames(styles.panel, isOpen && styles.open)}
      aria-label={t('customer.panel')}
      tabIndex={-1}
      data-region
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen && !isComposing(event.nativeEvent)) onClose()
      }}
    >
      <header className={styles.who}>
        <Avatar name={customerName} />
        <div className={styles.name}>
          <div className={styles.title}>
            <h2 dir="auto">{customerName}</h2>
            <CustomerMark name={customerName} />
          </div>
          <p>{data && t('customer.since', { month: month(data.customer.since, locale) })}</p>
        </div>
        <IconButton
          size="s"
          className={styles.close}
          label={t('customer.hide')}
          icon={<X size={16} aria-hidden />}
          onClick={onClose}
        />
      </header>
      {failure && !data && (
        <div className={styles.failure} role="alert">
          <ErrorLine>{failureText(t, failure)}</ErrorLine>
          <Button size="s" onClick={refresh}>
            {t('app.retry')}
          </Button>
        </div>
      )}
      {data && (
        <div className={styles.about}>
          <dl className={styles.facts}>
            <div>
              <dt>{t('customer.orders')}</dt>
              <dd>{count(data.orderCount, locale)}</dd>
            </div>
            <div>
              <dt>{t('customer.spent')}</dt>
              <dd>{money(data.spent, locale)}</dd>
            </div>
            <div>
              <dt>{t('customer.last_order')}</dt>
              <dd>{lastOrder ? day(lastOrder.createdAt, locale, now) : t('customer.none')}</dd>
            </div>
          </dl>
          <CouponsHeld cards={data.coupons} total={data.couponCount} shopId={shopId} conversationId={conversationId} />
          <Orders orders={data.orders} cards={data.coupons} total={data.orderCount} now={now} />
        </div>
      )}
    </aside>
  )
}
