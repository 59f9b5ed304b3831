import type { Conversation, ConversationId, Instant, ShopId } from '../../shared/model'
import { arrivedAt, waitsSince } from '../../shared/rules'
import type { OrderNumbers } from './order-numbers'
import { Ordered } from './ordered'

/** The conversations of each shop in the order in which they want an answer, without sorting all of them for each who looks. */
export interface InboxIndex {
  /** Adds a conversation, or what became of one that is there. `name`: its customer's, folded. */
  put(conversation: Conversation, name: string, orders: OrderNumbers): void
  of(shopId: ShopId): ShopInbox
  /** The instant by which the last message of all has its place. */
  readonly latest: Instant
}

/** To be read at once: it changes with the next `put`. */
export interface ShopInbox {
  /** Most urgent first. */
  readonly open: readonly InboxEntry[]
  readonly closed: readonly InboxEntry[]
  /** Open ones with messages that no agent has read. */
  readonly unread: number
}

export interface InboxEntry {
  readonly conversation: Conversation
  /** Its customer's, folded. */
  readonly name: string
  /** Its customer's. */
  readonly orders: OrderNumbers
}

export function createInboxIndex(): InboxIndex {
  const known = new Map<ConversationId, Placed>()
  const shops = new Map<ShopId, { readonly open: Ordered<Placed>; readonly closed: Ordered<Placed>; unread: number }>()
  const shopOf = (id: ShopId) => {
    const shop = shops.get(id) ?? { open: new Ordered(byUrgency), closed: new Ordered(byUrgency), unread: 0 }
    shops.set(id, shop)
    return shop
  }

  let latest = -Infinity
  return {
    get latest() {
      return latest
    },
    put(conversation, name, orders) {
      const entry = placed({ conversation, name, orders })
      const before = known.get(conversation.id)
      known.set(conversation.id, entry)
      const { lastMessage } = conversation
      if (lastMessage) latest = Math.max(latest, lastMessage.arrived ?? lastMessage.at)
      const shop = shopOf(conversation.shopId)
      if (before) {
        shop[before.conversation.status].remove(before)
        shop.unread -= countsAsUnread(before)
      }
      shop[conversation.status].add(entry)
      shop.unread += countsAsUnread(entry)
    },
    of(shopId) {
      const { open, closed, unread } = shopOf(shopId)
      return { open: open.all(), closed: closed.all(), unread }
    },
  }
}

const countsAsUnread = ({ conversation: { status, unread } }: InboxEntry) => (status === 'open' && unread > 0 ? 1 : 0)

/** Who waits longest first, then the others, the latest first: by arrival, since a clock that was set back makes times of no order. */
function byUrgency(a: Placed, b: Placed): number {
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince ? -1 : 1
  if (a.waitingSince === Infinity && a.lastAt !== b.lastAt) return b.lastAt - a.lastAt
  return a.conversation.id < b.conversation.id ? -1 : a.conversation.id > b.conversation.id ? 1 : 0
}

/** With what it is compared by at hand: fifty thousand are sorted in half of the time. */
interface Placed extends InboxEntry {
  /** Infinity: nobody waits. */
  readonly waitingSince: number
  readonly lastAt: number
}

function placed({ conversation, name, orders }: InboxEntry): Placed {
  return {
    conversation,
    name,
    orders,
    waitingSince: waitsSince(conversation) ?? Infinity,
    lastAt: arrivedAt(conversation),
  }
}
