import type { ConversationId, MessageId, NewId } from '../../../shared/model'
import { coupons } from './coupons'
import { forEachKey } from './keyed'
import { orders } from './orders'
import { agents, customers } from './people'
import { products, shops } from './products'
import { talks } from './talks'
import type { Line, Talk } from './talks/script'

/** A chat and the ids that it and its lines go by. */
export interface IdentifiedTalk extends Talk {
  readonly id: ConversationId
  readonly lines: readonly (Line & { readonly messageId: MessageId })[]
}

export type Ids = ReturnType<typeof newIds>

/** An id for everything that the sample's tables name. */
export function newIds(newId: NewId) {
  return {
    shop: forEachKey(shops, () => newId('shop')),
    agent: forEachKey(agents, () => newId('agent')),
    product: forEachKey(products, () => newId('product')),
    customer: forEachKey(customers, () => newId('customer')),
    coupon: forEachKey(coupons, () => newId('coupon')),
    order: forEachKey(orders, () => newId('order')),
    talks: talks.map((talk): IdentifiedTalk => ({
      ...talk,
      id: newId('chat'),
      lines: talk.lines.map((line) => ({ ...line, messageId: newId('message') })),
    })),
  }
}
