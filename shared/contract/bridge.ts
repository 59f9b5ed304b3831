import type { ConversationId } from '../model'
import type { Attention } from './attention'
import type { CallName, CallOutcome, Input } from './calls'
import type { MenuWords } from './menu-words'
import type { Push, Topic } from './pushes'

/** What the preload script puts into the page as `window.handsel`: functions only. */
export interface Bridge {
  call<Name extends CallName>(name: Name, input: Input<Name>): Promise<CallOutcome<Name>>
  subscribe(topic: Topic): void
  unsubscribe(topic: Topic): void
  /** All pushes of all subscribed topics; returns how to stop. */
  onPush(listener: (push: Push) => void): () => void
  /** What a menu or a notification asks of the page. */
  onIntent(listener: (intent: Intent) => void): () => void
  /** Count of unread chats for the window's title and the notification's text: words come from the page's catalogue. */
  showAttention(attention: Attention): void
  /** The words of the menu on right click, when the page begins and with another language. */
  nameMenu(words: MenuWords): void
}

export type Intent =
  | { readonly is: 'open_conversation'; readonly conversationId: ConversationId }
  /** The wheel was turned with Ctrl held. */
  | { readonly is: 'zoom'; readonly step: 'in' | 'out' }

/** Names of the IPC channels. */
export const channels = {
  call: 'handsel:call',
  subscribe: 'handsel:subscribe',
  push: 'handsel:push',
  intent: 'handsel:intent',
  attention: 'handsel:attention',
  menu: 'handsel:menu',
} as const
