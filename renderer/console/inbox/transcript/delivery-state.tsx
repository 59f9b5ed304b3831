import { Check, CheckCheck } from 'lucide-react'
import { useWords } from '../../i18n'
import styles from './delivery-state.module.css'

/** Whether the customer's page has shown the message. */
export function DeliveryState({ isDelivered }: { readonly isDelivered: boolean }) {
  const t = useWords()
  const Icon = isDelivered ? CheckCheck : Check
  return (
    <span className={styles.state}>
      <Icon size={14} aria-hidden />
      {t(isDelivered ? 'inbox.delivered' : 'inbox.sent')}
    </span>
  )
}
