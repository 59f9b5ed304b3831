import { MessageSquare } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ConversationId, CouponId } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { goToChat, useShop } from '../client'
import { useWords } from '../i18n'
import { Empty, keyName, useKeys } from '../ui'
import { saveAllNow } from './drafts'
import styles from './inbox-page.module.css'
import { List, type ListHandle } from './list/list'
import { OpenChat } from './open-chat'
import { resumeOutbox } from './outbox'

export interface InboxPageProps {
  readonly conversationId?: ConversationId | undefined
  /** Its detail view stands beside the chat, in the customer panel's place. */
  readonly couponId?: CouponId | undefined
}

/** All chats, the one that is open, and who the customer is. */
export function InboxPage({ conversationId, couponId }: InboxPageProps) {
  const t = useWords()
  const shop = useShop()
  const list = useRef<ListHandle>(null)
  const [showsCustomer, setShowsCustomer] = useState(false)
  useEffect(resumeOutbox, [])
  // Opened for one chat, it isn't for the next.
  useEffect(() => setShowsCustomer(false), [conversationId])
  useEffect(() => {
    addEventListener('pagehide', saveAllNow)
    addEventListener('blur', saveAllNow)
    return () => {
      removeEventListener('pagehide', saveAllNow)
      removeEventListener('blur', saveAllNow)
      saveAllNow()
    }
  }, [])
  useKeys({
    'Alt+ArrowDown': () => list.current?.step(1),
    'Alt+ArrowUp': () => list.current?.step(-1),
    'Alt+Shift+ArrowDown': () => list.current?.stepUnread(),
  })
  if (!shop) return null

  return (
    <div
      className={classNames(
        styles.page,
        conversationId !== undefined && styles.withChat,
        couponId !== undefined && styles.withDetail,
      )}
    >
      <List key={shop.id} shop={shop} selected={conversationId} onOpen={goToChat} handle={list} />
      {conversationId === undefined ? (
        <main className={styles.none} data-region>
          <Empty icon={<MessageSquare size={24} strokeWidth={1.5} aria-hidden />} title={t('inbox.choose')}>
            {t('inbox.choose_hint', { key: keyName('Alt+ArrowDown').join(' ') })}
          </Empty>
        </main>
      ) : (
        <OpenChat
          conversationId={conversationId}
          couponId={couponId}
          showsCustomer={showsCustomer}
          onShowCustomer={setShowsCustomer}
        />
      )}
    </div>
  )
}
