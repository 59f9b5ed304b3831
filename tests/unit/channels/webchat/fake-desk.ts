import type { CustomerClaim, CustomerCoupon, CustomerMessage } from '../../../../shared/contract/webchat'
import { ClaimId, CouponId, CustomerId, OrderId, ProductId, ShopId, day, type Claim, type Coupon, type Instant, type OrderLine, type Product, type Shop } from '../../../../shared/model'
import { bestQuote, claimStateAt, quote, refusalToClaim, statusAt, subtotal, usablePeriod } from '../../../../shared/rules'
import type { Answer, CustomerPort, Told, TokenHash } from '../../../../electron/desk/port'

/** A desk in memory: one seller with two shops, everything kept by customer, told at once. */
export interface FakeDesk extends CustomerPort {
  /** What an agent does. */
  say(who: TokenHash, shopId: ShopId, text: string): number
  /** A note of an agent: takes a position that the customer never sees. */
  note(who: TokenHash, shopId: ShopId): void
  send(who: TokenHash, coupon: Coupon, text?: string): CustomerClaim
  /** Tells a card anew with another text. */
  change(who: TokenHash, claimId: ClaimId, text: string): void
  moveTo(now: Instant): void
  /** Messages of a customer, for what a test expects. */
  transcript(who: TokenHash, shopId: ShopId): readonly CustomerMessage[]
  readonly shownTo: { who: TokenHash; position: number }[]
  readonly customers: readonly TokenHash[]
}

export const home: Shop = { id: ShopId.parse('shop_home'), name: 'Larkfield Home', currency: 'USD', zone: 'Asia/Singapore' }
export const garden: Shop = { id: ShopId.parse('shop_garden'), name: 'Larkfield Garden', currency: 'USD', zone: 'Asia/Singapore' }
export const begin: Instant = Date.parse('2026-11-23T01:00:00Z')

const product = (id: string, name: string, price: number, shopId = home.id): Product => ({ id: ProductId.parse(`product_${id}`), shopId, name, price })
export const kettle = product('kettle', 'Stovetop kettle, 1.2 l', 4_000)
export const linen = product('linen', 'Linen spray, fig', 1_400)
const products = [kettle, linen, product('set1', 'Fjord dinner set, 12 pieces', 12_900), product('throw', 'Merino throw, moss', 8_900), product('spade', 'Border spade', 3_600, garden.id)]

export function coupon(id: string, changes: Partial<Coupon> = {}): Coupon {
  return {
    id: CouponId.parse(`coupon_${id}`), shopId: home.id, kind: 'regular', name: 'Welcome 10%', zone: 'Asia/Singapore', revision: 1,
    claimPeriod: { from: begin - day, until: begin + 7 * day }, validity: { is: 'days', days: 7 }, discount: { is: 'percentage', percent: 10, cap: 800 },
    minimumSpend: 2_000, scope: { is: 'whole_shop' }, quantity: 100, perCustomer: 1, customers: { is: 'everyone' }, terms: '',
    createdAt: begin - day, createdBy: 'agent_imogen' as Coupon['createdBy'], sent: 0, claimed: 0, redeemed: 0, revenue: 0, ...changes,
  }
}
export const thanks = coupon('thanks', { kind: 'chat', name: 'Weekend thank-you', discount: { is: 'percentage', percent: 20, cap: 1_000 }, minimumSpend: 5_000, quantity: 2 })

interface Holder {
  name?: string
  readonly messages: Map<ShopId, CustomerMessage[]>
  readonly positions: Map<ShopId, number>
  readonly claims: Claim[]
  readonly orders: { number: string; at: Instant; claimId?: ClaimId }[]
  readonly answers: Map<string, Answer<unknown>>
}

export function fakeDesk(given: readonly Coupon[] = [coupon('welcome')]): FakeDesk {
  const shops = [home, garden]
  const coupons = new Map([...given, thanks].map((one) => [one.id, { ...one }]))
  const holders = new Map<TokenHash, Holder>()
  const listeners = new Set<(told: Told) => void>()
  const shownTo: FakeDesk['shownTo'] = []
  let now = begin
  let made = 0

  const tell = (told: Told) => listeners.forEach((listener) => listener(told))
  const ok = <Data>(data: Data): Answer<Data> => ({ is: 'ok', data })
  const notFound: Answer<never> = { is: 'refused', refused: { error: 'not_found' } }
  const couponOf = (id: CouponId): Coupon => coupons.get(id) ?? fail(`no coupon ${id}`)

  function holder(who: TokenHash): Holder {
    const known = holders.get(who)
    if (known) return known
    const begun: Holder = { messages: new Map(), positions: new Map(), claims: [], orders: [], answers: new Map() }
    holders.set(who, begun)
    return begun
  }
  const facts = (who: TokenHash, of: CouponId) => ({
    customerId: CustomerId.parse('customer_fake'),
    claimedAt: (holders.get(who)?.claims ?? []).filter(({ couponId }) => couponId === of).map(({ claimedAt }) => claimedAt),
  })
  function shown({ id, shopId, kind, name, discount, minimumSpend, scope, terms, zone, validity, claimPeriod }: Coupon): CustomerCoupon {
    return { id, shopId, kind, name, discount, ...(minimumSpend === undefined ? {} : { minimumSpend }), scope, terms, zone, validity, claimPeriod }
  }
  function held(who: TokenHash, claim: Claim): CustomerClaim {
    const order = holder(who).orders.find(({ claimId }) => claimId === claim.id)
    return { id: claim.id, claimedAt: claim.claimedAt, usable: claim.usable, coupon: shown(couponOf(claim.couponId)), state: claimStateAt(claim, now), ...(order ? { order: { number: order.number, at: order.at } } : {}) }
  }
  function position(who: TokenHash, shopId: ShopId): number {
    const next = (holder(who).positions.get(shopId) ?? 0) + 1
    holder(who).positions.set(shopId, next)
    return next
  }
  function add(who: TokenHash, shopId: ShopId, message: Omit<CustomerMessage, 'position' | 'at'>): number {
    const added: CustomerMessage = { position: position(who, shopId), at: now, ...message }
    holder(who).messages.set(shopId, [...(holder(who).messages.get(shopId) ?? []), added])
    tell({ is: 'messages', who, shopId, messages: [added] })
    return added.position
  }
  function take(who: TokenHash, of: Coupon): CustomerClaim {
    made += 1
    const kept = couponOf(of.id)
    const claim: Claim = { id: ClaimId.parse(`claim_${String(made).padStart(6, '0')}`), couponId: of.id, shopId: of.shopId, customerId: CustomerId.parse('customer_fake'), claimedAt: now, usable: usablePeriod(of, now) }
    coupons.set(of.id, { ...kept, claimed: kept.claimed + 1 })
    holder(who).claims.push(claim)
    return held(who, claim)
  }
  function once<Data>(who: TokenHash, clientId: string, act: () => Answer<Data>): Promise<Answer<Data>> {
    const { answers } = holder(who)
    const answer = (answers.get(clientId) as Answer<Data> | undefined) ?? act()
    if (answer.is === 'ok') answers.set(clientId, answer)
    return Promise.resolve(answer)
  }
  function cartOf(shopId: ShopId, lines: readonly { productId: ProductId; quantity: number }[]): Omit<OrderLine, 'saving'>[] | undefined {
    const cart = lines.flatMap(({ productId, quantity }) => products.filter(({ id, shopId: of }) => id === productId && of === shopId).map(({ id, name, price }) => ({ productId: id, name, price, quantity })))
    return cart.length === lines.length ? cart : undefined
  }
  const best = (who: TokenHash, shopId: ShopId, cart: Omit<OrderLine, 'saving'>[]) =>
    bestQuote((holders.get(who)?.claims ?? []).map((claim) => ({ claim, coupon: couponOf(claim.couponId) })), shopId, cart, now)

  return {
    shop(who, shopId = home.id) {
      const shop = shops.find(({ id }) => id === shopId)
      if (!shop) return Promise.resolve(notFound)
      return Promise.resolve(ok({
        now, shop, shops, customerName: holders.get(who)?.name ?? '', named: holders.get(who)?.name !== undefined,
        products: products.filter((one) => one.shopId === shopId).map(({ id, name, price }) => ({ id, name, price })),
        coupons: [...coupons.values()].filter((one) => one.kind === 'regular' && one.shopId === shopId && statusAt(one, now).is === 'ongoing').map((one) => {
          const refusal = refusalToClaim(one, facts(who, one.id), now)
          return { coupon: shown(one), ...(refusal ? { refusal } : {}) }
        }),
      }))
    },
    coupons: (who, shopId) => Promise.resolve(shops.some(({ id }) => id === shopId)
      ? ok({ now, claims: (holders.get(who)?.claims ?? []).filter((claim) => claim.shopId === shopId).map((claim) => held(who, claim)).reverse() })
      : notFound),
    rename: (who, { clientId, name }) => once(who, clientId, () => {
      holder(who).name = name
      return ok(null)
    }),
    claim: (who, { clientId, couponId }) => once(who, clientId, () => {
      const wanted = coupons.get(couponId)
      if (wanted?.kind !== 'regular') return notFound
      const refusal = refusalToClaim(wanted, facts(who, couponId), now)
      if (refusal) return { is: 'refused', refused: { error: 'refused', refusal } }
      take(who, wanted)
      tell({ is: 'coupons', who: undefined, shopId: wanted.shopId })
      return ok(null)
    }),
    quote(who, { shopId, lines }) {
      const cart = cartOf(shopId, lines)
      if (!cart) return Promise.resolve(notFound)
      const found = best(who, shopId, cart)
      const saving = found?.saving ?? 0
      return Promise.resolve(ok({ lines: cart.map((line, index) => ({ ...line, saving: found?.savings[index] ?? 0 })), subtotal: subtotal(cart), saving, total: subtotal(cart) - saving, ...(found ? { claim: held(who, found.held.claim) } : {}) }))
    },
    order: (who, { clientId, shopId, lines, claimId }) => once(who, clientId, () => {
      const cart = cartOf(shopId, lines)
      const claim = holder(who).claims.find(({ id }) => id === claimId)
      if (!cart || (claimId !== null && !claim)) return notFound
      if (claim?.redeemed) return { is: 'refused', refused: { error: 'refused', refusal: { reason: 'already_redeemed' } } }
      const taken = claim ? quote(couponOf(claim.couponId), cart) : { saving: 0, savings: [] }
      made += 1
      const id = OrderId.parse(`order_${String(made).padStart(6, '0')}`)
      const number = String(20_400 + made)
      if (claim) claim.redeemed = { orderId: id, at: now }
      holder(who).orders.push({ number, at: now, ...(claim ? { claimId: claim.id } : {}) })
      for (const message of holder(who).messages.get(shopId) ?? []) {
        if (!claim || message.claim?.id !== claim.id) continue
        message.claim = held(who, claim)
        tell({ is: 'messages', who, shopId, messages: [message] })
      }
      tell({ is: 'coupons', who, shopId })
      return ok({ order: { id, number, createdAt: now, status: 'paid', lines: cart.map((line, index) => ({ ...line, saving: taken.savings[index] ?? 0 })), subtotal: subtotal(cart), saving: taken.saving, total: subtotal(cart) - taken.saving, ...(claim ? { claimId: claim.id } : {}) } })
    }),
    messages: (who, shopId, after) => Promise.resolve(shops.some(({ id }) => id === shopId)
      ? ok((holders.get(who)?.messages.get(shopId) ?? []).filter((message) => message.position > after).slice(0, 50).map((message) => ({ ...message })))
      : notFound),
    write: (who, shopId, { clientId, text }) => once(who, clientId, () => ok({ position: add(who, shopId, { from: { is: 'me' }, text, clientId }) })),
    shown(who, _shopId, at) {
      shownTo.push({ who, position: at })
      return Promise.resolve()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => now,
    say: (who, shopId, text) => add(who, shopId, { from: { is: 'agent', name: 'Imogen' }, text }),
    note: (who, shopId) => void position(who, shopId),
    send(who, of, text) {
      const claim = take(who, of)
      add(who, of.shopId, { from: { is: 'agent', name: 'Imogen' }, ...(text === undefined ? {} : { text }), claim })
      tell({ is: 'coupons', who, shopId: of.shopId })
      return claim
    },
    change(who, claimId, text) {
      for (const [shopId, messages] of holder(who).messages) {
        for (const message of messages) {
          if (message.claim?.id !== claimId) continue
          message.text = text
          tell({ is: 'messages', who, shopId, messages: [{ ...message }] })
        }
      }
    },
    moveTo(to) {
      now = to
    },
    transcript: (who, shopId) => holders.get(who)?.messages.get(shopId) ?? [],
    shownTo,
    get customers() {
      return [...holders.keys()]
    },
  }
}

function fail(why: string): never {
  throw new Error(why)
}
