import { create } from 'zustand'
import type { ConversationId } from '../../../shared/model'
import { go } from './route'

/** The chat whose text is to have the focus, once it is there. */
const useWish = create<{ readonly conversationId: ConversationId | undefined }>(() => ({ conversationId: undefined }))

/** A person opens a chat, or chooses again the one that is open: they want to write there. */
export function goToChat(conversationId: ConversationId): void {
  wishChatFocus(conversationId)
  go({ page: 'inbox', conversationId })
}

/** A person did something in a chat after which they go on writing. */
export function wishChatFocus(conversationId: ConversationId): void {
  useWish.setState({ conversationId })
}

/** Whether the focus is wished for this chat's text. */
export function useChatFocus(conversationId: ConversationId): boolean {
  return useWish((wish) => wish.conversationId === conversationId)
}

/** The wish is fulfilled, or can't be: it is no wish for later. */
export function endChatFocus(): void {
  useWish.setState({ conversationId: undefined })
}
