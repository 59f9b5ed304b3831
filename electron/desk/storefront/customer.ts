import type { Conversation, Customer, CustomerId, Language, ShopId } from '../../../shared/model'
import type { Context } from '../handler'
import type { MayBegin, TokenHash } from '../port'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'

/** `newcomer`: the id that the customer gets if this is the first thing that they do; what they have is held under it. */
export type CustomerContext = Context & { readonly newcomer: CustomerId; readonly mayBegin: MayBegin }

/** The customer behind a cookie, and the events that make them exist when this is the first thing that they do. */
export function customerOf(
  world: World,
  who: TokenHash,
  { now, newcomer }: CustomerContext,
): { customer: Customer; begun: DeskEvent[] } {
  const known = world.customerOfToken(who)
  if (known) return { customer: known, begun: [] }
  const number = world.customerCount + 1
  const customer: Customer = {
    id: newcomer,
    name: visitorName(world.preferences.language, number),
    named: false,
    since: now,
    tokenHash: who,
  }
  return { customer, begun: [{ is: 'customer_created', customer }] }
}

/** Held: the customer's orders. The customer's conversation with a shop, and the event that begins it. */
export function conversationWith(
  world: World,
  customer: Customer,
  shopId: ShopId,
  { now, newId }: Context,
): { conversation: Conversation; begun: DeskEvent[] } {
  const known = world.conversationWith(shopId, customer.id)
  if (known) return { conversation: known, begun: [] }
  const { lastGoodOrderAt } = world.customerFacts(customer.id, shopId)
  const conversation: Conversation = {
    id: newId('chat'),
    shopId,
    customerId: customer.id,
    channel: 'webchat',
    status: 'open',
    openedAt: now,
    unread: 0,
    deliveredTo: 0,
    ...(lastGoodOrderAt === undefined ? {} : { lastOrderAt: lastGoodOrderAt }),
  }
  return { conversation, begun: [{ is: 'conversation_opened', conversation }] }
}

/** A name that is data from now on, like one that a person gave. */
function visitorName(language: Language, number: number): string {
  return { en: `Visitor ${String(number)}`, 'zh-CN': `访客 ${String(number)}` }[language]
}
