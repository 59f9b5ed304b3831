import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConversationId } from '../../../shared/model'
import { failureText, useWords } from '../i18n'
import { Button, Empty, focusAtEnd, useCustomerName, useHeight } from '../ui'
import { chooseShop, endChatFocus, useChatFocus, useInstallation } from '../client'
import { Workbench, WorkbenchTrigger } from '../workbench'
import { ChatHeader } from './chat-header'
import styles from './chat.module.css'
import { ClosedBefore } from './closed-before'
import { Composer } from './composer/composer'
import { useJustClosed } from './just-closed'
import { Transcript, type TranscriptHandle } from './transcript/transcript'
import type { Conversation } from './transcript/use-conversation'

export interface ChatProps {
  readonly conversationId: ConversationId
  readonly conversation: Conversation
  readonly onShowCustomer: () => void
}

/** One chat: who, what was said, and where to answer. */
export function Chat({ conversationId, conversation, onShowCustomer }: ChatProps) {
  const t = useWords()
  const nameOf = useCustomerName()
  const { row, failure } = conversation
  const isThere = row?.id === conversationId
  const transcript = useRef<TranscriptHandle>(null)
  const room = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const shopId = useInstallation(({ shopId }) => shopId)

  const closed = useJustClosed()
  const isFocusWished = useChatFocus(conversationId)

  // A chat that was opened by a person is where they want to write; into a closed one nobody can.
  useEffect(() => {
    if (!isThere || !isFocusWished) return
    endChatFocus()
    focusAtEnd(text.current)
  }, [isThere, isFocusWished])
  // A chat of another shop, opened from a notification: its shop is what is looked at now.
  useEffect(() => {
    if (isThere && row.shopId !== shopId) chooseShop(row.shopId)
  }, [isThere, row, shopId])

  // Past React: what lies above the workbench is the same, only lower. Drawing the chat anew would hold the workbench up.
  const covered = useRef({ workbench: 0, slash: 0 })
  const cover = useCallback((by: keyof typeof covered.current, px: number) => {
    covered.current[by] = px
    if (room.current)
      room.current.style.height = `${String(Math.max(covered.current.workbench, covered.current.slash))}px`
    transcript.current?.roomChanges()
  }, [])
  const onWorkbenchHeight = useCallback((px: number) => cover('workbench', px), [cover])
  const onSlashHeight = useCallback((px: number) => cover('slash', px), [cover])

  /** What the transcript shares with what stands above the composer, px. It goes while another page covers the chat. */
  const [space, setSpace] = useState<number>()
  const reading = useHeight((height) => (height > 0 ? setSpace(height) : undefined))

  const isLost = failure !== undefined && !isThere
  return (
    <main
      className={styles.chat}
      aria-label={row && t('inbox.chat_with', { name: nameOf(row.customerName) })}
      aria-busy={!isThere && !isLost}
      data-region
    >
      {isLost && (
        <Empty
          title={failureText(t, failure)}
          action={<Button onClick={conversation.refresh}>{t('app.retry')}</Button>}
        />
      )}
      {row && !isLost && (
        // Until the chat that was chosen is there, nobody may write into the one before.
        <div className={styles.parts} inert={!isThere}>
          <ChatHeader key={row.id} row={row} closed={closed} onShowCustomer={onShowCustomer} />
          {closed?.shownIn === row.id && closed.id !== row.id && <ClosedBefore closed={closed} />}
          <div ref={reading} className={styles.reading}>
            <Transcript key={row.id} row={row} conversation={conversation} handle={transcript} />
            <div ref={room} className={styles.room} />
          </div>
          <Composer
            row={row}
            stored={conversation.stored}
            box={box}
            text={text}
            tools={<WorkbenchTrigger />}
            space={space}
            onListHeight={onSlashHeight}
          />
          <Workbench conversationId={row.id} anchor={box} composer={text} space={space} onHeight={onWorkbenchHeight} />
        </div>
      )}
    </main>
  )
}
