import { useEffect, useRef } from 'react'
import type { ConversationRow, MessageView } from '../../../../shared/contract'
import { useWords } from '../../i18n'
import { announce, useCustomerName } from '../../ui'

/** Has a screen reader say what the customer writes while the chat is open: new messages only, never history. */
export function useAnnouncements({ customerName }: ConversationRow, messages: readonly MessageView[]): void {
  const t = useWords()
  const nameOf = useCustomerName()
  const said = useRef(messages.at(-1)?.position ?? 0)
  useEffect(() => {
    const news = messages.filter(({ position, from }) => position > said.current && from.is === 'customer')
    said.current = Math.max(said.current, messages.at(-1)?.position ?? 0)
    const texts = news.flatMap(({ body }) => (body.is === 'text' ? [body.text] : []))
    if (texts.length > 0) announce(t('inbox.said', { name: nameOf(customerName), text: texts.join(' ') }))
  }, [customerName, messages, nameOf, t])
}
