import type { ConversationId, CouponId } from '../../../shared/model'
import { CouponPane } from '../coupon'
import { CustomerPanel } from '../customer'
import { Chat } from './chat'
import styles from './inbox-page.module.css'
import { useConversation } from './transcript/use-conversation'

export interface OpenChatProps {
  readonly conversationId: ConversationId
  readonly couponId: CouponId | undefined
  readonly showsCustomer: boolean
  readonly onShowCustomer: (shows: boolean) => void
}

/** The chat that is open, and beside it the customer, or the coupon that is looked at. */
export function OpenChat({ conversationId, couponId, showsCustomer, onShowCustomer }: OpenChatProps) {
  const conversation = useConversation(conversationId)
  const { row } = conversation
  return (
    <>
      <div className={styles.chat}>
        <Chat
          conversationId={conversationId}
          conversation={conversation}
          onShowCustomer={() => onShowCustomer(!showsCustomer)}
        />
      </div>
      {couponId !== undefined && <CouponPane couponId={couponId} conversationId={conversationId} />}
      {couponId === undefined && row && (
        <CustomerPanel
          key={row.id}
          customerId={row.customerId}
          customerName={row.customerName}
          shopId={row.shopId}
          conversationId={row.id}
          isOpen={showsCustomer}
          onClose={() => onShowCustomer(false)}
        />
      )}
    </>
  )
}
