import type { Coupon, Instant, Preferences, Profile, Shop, WindowView } from '../model'
import type { DataTask } from './data-calls'
import type { ConversationRow, MessageView, Notice, Session } from './views'

/** What the main process tells the windows that subscribed to a topic. */
export interface Pushes {
  /** The clock jumped. */
  clock: { readonly now: Instant }
  /** Who works at this window changed, or their rights. */
  session: { readonly session: Session | null }
  /** How this window is shown changed: by its agent, or with them. */
  view: { readonly view: WindowView }
  /** Shops, profiles, preferences. */
  installation: {
    readonly shops: readonly Shop[]
    readonly profiles: readonly Profile[]
    readonly preferences: Preferences
    readonly stage: 'first_run' | 'ready'
  }
  notices: { readonly notices: readonly Notice[] }
  /** What is done with the data as a whole moved on, or (null) ended. */
  data: { readonly task: DataTask | null }
  /** A conversation began or changed; `wrote` when its customer just wrote. */
  inbox: { readonly row: ConversationRow; readonly wrote: boolean }
  /** `conversation:ID`. A message came or changed (its card), or the row did. */
  conversation: { readonly row: ConversationRow; readonly messages: readonly MessageView[] }
  /** A coupon began or changed. */
  coupons: { readonly coupon: Coupon }
  /** A template was saved, renamed or deleted: ask again. */
  templates: { readonly changed: true }
  /** `customer:ID`. Orders, claims or name changed: ask again. */
  customer: { readonly changed: true }
  /** `workbench:ID`. What this agent pinned changed: ask again. */
  workbench: { readonly changed: true }
}

export type Subject = keyof Pushes
/** What a view subscribes to by name. */
export type Topic =
  | Exclude<Subject, 'conversation' | 'customer' | 'workbench'>
  | `conversation:${string}`
  | `customer:${string}`
  | `workbench:${string}`

export type SubjectOf<T extends Topic> = T extends `${infer S extends Subject}:${string}`
  ? S
  : T extends Subject
    ? T
    : never

/** One push. `at` is the store's sequence number that it shows; `count` numbers the pushes of its topic to one window: a gap means ask again. */
export interface Push<T extends Topic = Topic> {
  readonly topic: T
  readonly at: number
  readonly count: number
  readonly patch: Pushes[SubjectOf<T>]
}

export const topicPattern =
  /^(clock|session|view|installation|notices|data|inbox|coupons|templates|conversation:chat_[0-9A-Za-z]+|customer:customer_[0-9A-Za-z]+|workbench:agent_[0-9A-Za-z]+)$/
