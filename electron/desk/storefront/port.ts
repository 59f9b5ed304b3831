import type { CustomerMessage, Refused } from '../../../shared/contract/webchat'
import type { Conversation, Instant, NewId } from '../../../shared/model'
import { refusalToAdd, refusalToClaim, statusAt, subtotal } from '../../../shared/rules'
import type { Decision } from '../../store'
import type { Execution } from '../execution'
import { decide } from '../handler'
import { holdingsOf, messagesOf, nothingHeld, type Needs } from '../holdings'
import type { Answer, CustomerPort, MayBegin, TokenHash } from '../port'
import type { Publisher } from '../publisher'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'
import type { Carts } from './carts'
import { bestFor, cartOf, claim, order, rename, write } from './commands'
import type { CustomerContext } from './customer'
import { customerClaim, customerCoupon, customerMessage, customerShop } from './views'

export interface StorefrontParts {
  readonly execution: Execution
  readonly world: World
  readonly publisher: Publisher
  readonly carts: Carts
  readonly now: () => Instant
  readonly newId: NewId
}

/** How many messages one answer carries at most. */
const messagesAtOnce = 50

/** What channels ask of the desk for their customers. */
export function createCustomerPort({ execution, world, publisher, carts, now, newId }: StorefrontParts): CustomerPort {
  /** What the customer has: every look and every decision is about it. */
  const own = (who: TokenHash) => (): Needs => {
    const customer = world.customerOfToken(who)
    return customer ? holdingsOf(customer.id) : nothingHeld
  }

  async function execute<Data>(
    who: TokenHash,
    commandId: string,
    input: unknown,
    mayBegin: MayBegin,
    decision: (context: CustomerContext) => Decision<DeskEvent, Data, Refused>,
  ): Promise<Answer<Data>> {
    const newcomer = newId('customer')
    let mayBeginSaid: boolean | undefined
    const executed = await execution.run(
      { asker: `customer:${who}`, commandId, input },
      {
        // Another command of the same customer may be the one by which they begin to exist, under its own id.
        needs: () => holdingsOf(world.customerOfToken(who)?.id ?? newcomer),
        decide: (at) => decision({ now: at, newId, newcomer, mayBegin: () => (mayBeginSaid ??= mayBegin()) }),
      },
    )
    if (executed.is === 'done') return { is: 'ok', data: executed.result }
    if (executed.is === 'refused') return { is: 'refused', refused: executed.refusal }
    if (executed.is === 'command_id_reused')
      return { is: 'refused', refused: { error: 'bad_request', detail: 'clientId was used for something else' } }
    return unavailable
  }

  /** Looks at the world now; the answer leaves when all that it shows is durable. */
  async function look<Data>(needs: () => Needs, view: (at: Instant) => Answer<Data>): Promise<Answer<Data>> {
    const looked = await execution.look(view, needs)
    return looked.is === 'seen' ? looked.view : unavailable
  }

  /** At most `messagesAtOnce` that the customer may see, after a position. Notes take positions too: look on until there is something to show, or nothing left. */
  async function messagesAfter(
    who: TokenHash,
    conversation: Conversation,
    after: number,
  ): Promise<Answer<readonly CustomerMessage[]>> {
    const last = Math.min(after + messagesAtOnce, world.conversation(conversation.id)?.lastMessage?.position ?? 0)
    const positions = { first: after + 1, last }
    const answer = await look(
      () => [...own(who)(), ...messagesOf(conversation.id, positions)],
      (at) => {
        const customer = world.customer(conversation.customerId)
        return customer
          ? ok(
              world
                .messages(conversation.id, positions)
                .flatMap((message) => customerMessage(world, customer, message, at) ?? []),
            )
          : ok([])
      },
    )
    return answer.is === 'ok' && answer.data.length === 0 && last > after
      ? messagesAfter(who, conversation, last)
      : answer
  }

  return {
    isKnown: (who) => world.customerOfToken(who) !== undefined,
    shop: (who, shopId) =>
      look(own(who), (at) => {
        const shop = shopId ? world.shop(shopId) : world.shops[0]
        if (!shop) return nothing
        const customer = world.customerOfToken(who)
        const coupons = world
          .couponsOf(shop.id)
          .filter((coupon) => coupon.kind === 'regular' && statusAt(coupon, at).is === 'ongoing')
          .sort((a, b) => a.claimPeriod.until - b.claimPeriod.until)
          .map((coupon) => {
            const holder = customer ? world.holder(customer.id, coupon) : { customerId: undefined, claimedAt: [] }
            const refusal = refusalToClaim(coupon, holder, at)
            return { coupon: customerCoupon(coupon), ...(refusal ? { refusal } : {}) }
          })
        return ok({
          now: at,
          shop: customerShop(shop),
          shops: world.shops.map(customerShop),
          customerName: customer?.name ?? '',
          named: customer?.named ?? false,
          products: world.productsOf(shop.id).map(({ id, name, price }) => ({ id, name, price })),
          coupons,
        })
      }),
    coupons: (who, shopId) =>
      look(own(who), (at) => {
        if (!world.shop(shopId)) return nothing
        const customer = world.customerOfToken(who)
        const held = customer
          ? world
              .claimsOf(customer.id)
              .filter((one) => one.shopId === shopId)
              .reverse()
          : []
        return ok({ now: at, claims: held.flatMap((one) => customerClaim(world, one, at) ?? []) })
      }),
    quote: (who, { shopId, lines }) =>
      look(own(who), (at) => {
        const cart = cartOf(world, shopId, lines)
        if (!cart) return nothing
        const before = subtotal(cart)
        const refusal = refusalToAdd(before, [0])
        if (refusal) return { is: 'refused', refused: { error: 'refused', refusal } }
        carts.note(who, shopId, cart)
        const best = bestFor(world, who, shopId, cart, at)
        const used = best && customerClaim(world, best.held.claim, at)
        return ok({
          lines: cart.map((line, index) => ({ ...line, saving: best?.savings[index] ?? 0 })),
          subtotal: before,
          saving: best?.saving ?? 0,
          total: before - (best?.saving ?? 0),
          ...(used ? { claim: used } : {}),
        })
      }),
    messages: (who, shopId, after) => {
      if (!world.shop(shopId)) return Promise.resolve(nothing)
      const customer = world.customerOfToken(who)
      const conversation = customer && world.conversationWith(shopId, customer.id)
      return conversation ? messagesAfter(who, conversation, after) : Promise.resolve(ok([]))
    },
    rename: (who, request, mayBegin = anybodyMay) =>
      execute(who, request.clientId, ['rename', request], mayBegin, (context) => rename(world, who, request, context)),
    claim: (who, request, mayBegin = anybodyMay) =>
      execute(who, request.clientId, ['claim', request], mayBegin, (context) => claim(world, who, request, context)),
    async order(who, request, mayBegin = anybodyMay) {
      const answer = await execute(who, request.clientId, ['order', request], mayBegin, (context) =>
        order(world, who, request, context),
      )
      if (answer.is === 'ok') carts.note(who, request.shopId, [])
      return answer
    },
    write: (who, shopId, message, mayBegin = anybodyMay) =>
      execute(who, message.clientId, ['write', shopId, message], mayBegin, (context) =>
        write(world, who, shopId, message, context),
      ),
    async shown(who, shopId, position) {
      await execution.run(undefined, {
        decide() {
          const customer = world.customerOfToken(who)
          const conversation = customer && world.conversationWith(shopId, customer.id)
          const to = Math.min(position, conversation?.lastMessage?.position ?? 0)
          return decide(
            conversation && to > conversation.deliveredTo
              ? [{ is: 'messages_delivered', conversationId: conversation.id, position: to }]
              : [],
            null,
          )
        },
      })
    },
    subscribe: (listener) => publisher.onTold(listener),
    now,
  }
}

const anybodyMay: MayBegin = () => true
const ok = <Data>(data: Data): Answer<Data> => ({ is: 'ok', data })
const nothing: Answer<never> = { is: 'refused', refused: { error: 'not_found' } }
const unavailable: Answer<never> = { is: 'refused', refused: { error: 'unavailable' } }
