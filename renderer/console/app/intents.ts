import { useEffect } from 'react'
import { ConversationId } from '../../../shared/model'
import { bridge, goToChat } from '../client'

/** Does what a notification or a menu asks of the page. */
export function useIntents(): void {
  useEffect(
    () =>
      bridge().onIntent((intent) => {
        if (intent.is !== 'open_conversation') return
        const conversationId = ConversationId.safeParse(intent.conversationId).data
        if (conversationId !== undefined) goToChat(conversationId)
      }),
    [],
  )
}
