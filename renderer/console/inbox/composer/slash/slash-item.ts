import type { ReactNode } from 'react'
import type { ConversationId } from '../../../../../shared/model'

export interface SlashAsked {
  readonly conversationId: ConversationId
  /** Undefined while the list is closed. */
  readonly search: string | undefined
}

/** One thing that `/` offers. */
export interface SlashItem {
  readonly key: string
  readonly view: ReactNode
  /** Why it can't be chosen, in words; it is listed all the same. */
  readonly obstacle: string | undefined
  readonly choose: () => void
}

/** What one source has for the search. */
export interface SlashGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly SlashItem[]
  /** How many there are besides these. */
  readonly more: number
  /** False while the answer to this search is under way. */
  readonly isAnswered: boolean
  /** Why there is none, in words. */
  readonly failure: string | undefined
}
