import { describe, expect, test } from 'vitest'
import { sampleShop, type SampleShop } from '../../../electron/desk/sample/sample-shop'
import { talks } from '../../../electron/desk/sample/talks'
import {
  Agent,
  Claim,
  Conversation,
  Coupon,
  Customer,
  day,
  idSchemas,
  Message,
  Order,
  Product,
  Shop,
  type Conversation as Chat,
  type IdOf,
  type IdPrefix,
  type Instant,
  type NewId,
} from '../../../shared/model'
import {
  bestQuote,
  isActive,
  isFullyClaimed,
  quote,
  refusalToClaim,
  statusAt,
  subtotal,
  usablePeriod,
  waitLevel,
} from '../../../shared/rules'

const singapore = (text: string) => Date.parse(`${text}+08:00`)

/** Middle of a day, both sides of midnight, the year's end, a leap day. */
const moments: readonly (readonly [string, Instant])[] = [
  '2026-11-23T09:54:12',
  '2026-11-23T00:00:00',
  '2026-11-22T23:59:59',
  '2027-01-01T00:07:00',
  '2028-02-29T12:00:00',
].map((text) => [text, singapore(text)])

describe.each(moments)('the sample shop made at %s', (_, now) => {
  const sample = sampleShop({ now, newId: countedIds() })
  const { shops, agents, products, customers, conversations, messages, coupons, claims, orders } = sample
  const messagesOf = ({ id }: Chat) => messages.filter(({ conversationId }) => conversationId === id)

  test('everything has the shape of the model', () => {
    const wrong = [
      ...problems(Shop, shops),
      ...problems(Agent, agents),
      ...problems(Product, products),
      ...problems(Customer, customers),
      ...problems(Conversation, conversations),
      ...problems(Message, messages),
      ...problems(Coupon, coupons),
      ...problems(Claim, claims),
      ...problems(Order, orders),
    ]
    expect(wrong).toEqual([])
  })

  test('no id names two things and every reference names something of the same shop', () => {
    const all = [
      ...shops,
      ...agents,
      ...products,
      ...customers,
      ...conversations,
      ...messages,
      ...coupons,
      ...claims,
      ...orders,
    ]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(dangling(sample)).toEqual([])
  })

  test('nothing but a coupon’s dates lies in the future', () => {
    const past = [
      ...customers.map(({ since }) => since),
      ...messages.map(({ at }) => at),
      ...claims.map(({ claimedAt }) => claimedAt),
      ...orders.map(({ createdAt }) => createdAt),
      ...coupons.flatMap(({ createdAt, deactivated }) => [createdAt, deactivated?.at ?? createdAt]),
      ...conversations.map(({ openedAt }) => openedAt),
    ]
    expect(Math.max(...past)).toBeLessThanOrEqual(now)
  })

  test('nobody does anything before being a customer', () => {
    for (const { id, since } of customers) {
      const acts = [
        ...orders.filter(({ customerId }) => customerId === id).map(({ createdAt }) => createdAt),
        ...claims.filter(({ customerId }) => customerId === id).map(({ claimedAt }) => claimedAt),
        ...conversations.filter(({ customerId }) => customerId === id).map(({ openedAt }) => openedAt),
      ]
      expect(Math.min(...acts, now)).toBeGreaterThanOrEqual(since)
    }
  })

  test('a customer has one conversation in a shop', () => {
    expect(new Set(conversations.map(({ shopId, customerId }) => `${shopId} ${customerId}`)).size).toBe(
      conversations.length,
    )
  })

  test('the messages of a conversation are numbered from 1 in the order of time', () => {
    for (const conversation of conversations) {
      const own = messagesOf(conversation)
      expect(own.map(({ position }) => position)).toEqual(own.map((_message, index) => index + 1))
      expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).sort((a, b) => a - b))
    }
    expect(messages.map(({ at }) => at)).toEqual(messages.map(({ at }) => at).sort((a, b) => a - b))
  })

  test('what a conversation says of itself agrees with its messages', () => {
    for (const conversation of conversations) {
      const own = messagesOf(conversation)
      const last = own.at(-1)
      const spoken = own.filter(({ body }) => body.is === 'text' || body.is === 'coupon')
      const sinceAnswer = own.slice(
        own.findLastIndex(({ from, body }) => from.is === 'agent' && body.is !== 'note' && body.is !== 'reopened') + 1,
      )
      const sinceAgent = own.slice(own.findLastIndex(({ from }) => from.is === 'agent') + 1)
      expect(conversation.openedAt).toBe(own[0]?.at)
      expect(conversation.lastMessage).toMatchObject({
        position: last?.position,
        at: last?.at,
        from: last?.from,
        body: last?.body.is,
      })
      expect(conversation.lastOrderAt).toBe(lastGoodOrder(sample, conversation.customerId, conversation.shopId, now))
      expect(conversation.customerLastWroteAt).toBe(own.findLast(({ from }) => from.is === 'customer')?.at)
      expect(conversation.waitingSince).toBe(sinceAnswer.find(({ from }) => from.is === 'customer')?.at)
      expect(conversation.unread).toBeLessThanOrEqual(sinceAgent.length)
      expect(conversation.status).toBe(last?.body.is === 'closed' ? 'closed' : 'open')
      expect(conversation.deliveredTo).toBeGreaterThanOrEqual(
        own.findLast(({ from }) => from.is === 'customer')?.position ?? 0,
      )
      expect(spoken.map(({ position }) => position)).toContain(conversation.deliveredTo)
    }
  })

  test('the list shows the beginning of the last text, or the name of the last coupon', () => {
    const names = new Map(coupons.map(({ id, name }) => [id, name]))
    for (const conversation of conversations) {
      const body = messagesOf(conversation).at(-1)?.body
      const shown =
        body?.is === 'coupon' ? names.get(body.couponId) : body && 'text' in body ? body.text.slice(0, 140) : ''
      expect(conversation.lastMessage?.preview).toBe(shown)
    }
  })

  test('nothing was written to a closed chat but the customer’s own words or a reopening', () => {
    for (const conversation of conversations) {
      const own = messagesOf(conversation)
      own.forEach(({ body }, index) => {
        const next = own[index + 1]
        if (body.is === 'closed' && next) expect(next.from.is === 'customer' || next.body.is === 'reopened').toBe(true)
      })
    }
  })

  test('every order number in a text was filled in', () => {
    expect(messages.filter(({ body }) => 'text' in body && /[{}]/.test(body.text))).toEqual([])
  })

  test('each claim was allowed when it was made, by the product’s own rules', () => {
    const made = new Map<string, number>()
    for (const claim of claims) {
      const coupon = required(coupons.find(({ id }) => id === claim.couponId))
      const claimed = made.get(coupon.id) ?? 0
      const holder = {
        customerId: claim.customerId,
        lastGoodOrderAt: lastGoodOrder(sample, claim.customerId, claim.shopId, claim.claimedAt),
        claimedAt: claims
          .filter(
            (other) =>
              other.couponId === coupon.id &&
              other.customerId === claim.customerId &&
              claims.indexOf(other) < claims.indexOf(claim),
          )
          .map(({ claimedAt }) => claimedAt),
      }
      const { deactivated, ...active } = coupon
      const then = deactivated && deactivated.at <= claim.claimedAt ? coupon : active
      expect([coupon.name, refusalToClaim({ ...then, claimed }, holder, claim.claimedAt)]).toEqual([
        coupon.name,
        undefined,
      ])
      expect(coupon.createdAt).toBeLessThanOrEqual(claim.claimedAt)
      made.set(coupon.id, claimed + 1)
    }
  })

  test('each claim can be used as long as the rules say', () => {
    for (const claim of claims) {
      const coupon = required(coupons.find(({ id }) => id === claim.couponId))
      expect(claim.usable).toEqual(usablePeriod(coupon, claim.claimedAt))
      if (claim.redeemed)
        expect(claim.redeemed.at >= claim.usable.from && claim.redeemed.at < claim.usable.until).toBe(true)
    }
  })

  test('a chat coupon was only claimed by being sent, and each card has its claim', () => {
    const cards = messages.flatMap(({ id, body, from, conversationId, position }) =>
      body.is === 'coupon' && from.is === 'agent'
        ? [
            {
              claimId: body.claimId,
              couponId: body.couponId,
              sent: { by: from.agentId, conversationId, messageId: id, position },
            },
          ]
        : [],
    )
    const sent = claims.filter((claim) => claim.sent).map(({ id, couponId, sent }) => ({ claimId: id, couponId, sent }))
    expect(sent.sort(byClaim)).toEqual(cards.sort(byClaim))
    const chatCoupons = new Set(coupons.filter(({ kind }) => kind === 'chat').map(({ id }) => id))
    expect(claims.filter(({ couponId, sent }) => chatCoupons.has(couponId) && !sent)).toEqual([])
  })

  test('a card was sent at the moment of its claim, by the agent who wrote it, in the customer’s own chat', () => {
    for (const { sent, claimedAt, customerId } of claims) {
      if (!sent) continue
      expect(messages.find(({ id }) => id === sent.messageId)).toMatchObject({
        at: claimedAt,
        conversationId: sent.conversationId,
        from: { agentId: sent.by },
      })
      expect(conversations.find(({ id }) => id === sent.conversationId)?.customerId).toBe(customerId)
    }
  })

  test('the counters of each coupon agree with the claims and orders', () => {
    for (const coupon of coupons) {
      const own = claims.filter(({ couponId }) => couponId === coupon.id)
      const redeeming = orders.filter(({ claimId }) => own.some(({ id }) => id === claimId))
      expect(coupon).toMatchObject({
        claimed: own.length,
        sent: own.filter(({ sent }) => sent).length,
        redeemed: redeeming.length,
        revenue: redeeming.reduce((sum, { total }) => sum + total, 0),
      })
      expect(coupon.claimed).toBeLessThanOrEqual(coupon.quantity)
    }
  })

  test('each order adds up and used the best coupon that its customer held', () => {
    for (const order of orders) {
      expect(order.subtotal).toBe(subtotal(order.lines))
      expect(order.total).toBe(order.subtotal - order.saving)
      expect(order.lines.reduce((sum, { saving }) => sum + saving, 0)).toBe(order.saving)
      const held = claims.flatMap((claim) => {
        const unused = claim.redeemed === undefined || claim.redeemed.at >= order.createdAt
        const { redeemed: _, ...open } = claim
        return claim.customerId === order.customerId && claim.claimedAt <= order.createdAt && unused
          ? [{ claim: open, coupon: required(coupons.find(({ id }) => id === claim.couponId)) }]
          : []
      })
      const best = bestQuote(held, order.shopId, order.lines, order.createdAt)
      expect([order.claimId, order.saving]).toEqual([best?.held.claim.id, best?.saving ?? 0])
      if (best) expect(quote(best.held.coupon, order.lines).savings).toEqual(order.lines.map(({ saving }) => saving))
    }
  })

  test('an order names the claim that names it, and neither a cancelled nor a refunded one has any', () => {
    const ofOrders = orders.flatMap(({ id, claimId, createdAt }) =>
      claimId ? [{ claimId, redeemed: { orderId: id, at: createdAt } }] : [],
    )
    const ofClaims = claims.flatMap(({ id, redeemed }) => (redeemed ? [{ claimId: id, redeemed }] : []))
    expect(ofOrders.sort(byClaim)).toEqual(ofClaims.sort(byClaim))
    expect(
      orders.filter(({ status, claimId }) => (status === 'cancelled' || status === 'refunded') && claimId),
    ).toEqual([])
  })

  test('orders are numbered in the order of time', () => {
    const numbers = orders.map(({ number }) => Number(number))
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    expect(orders.map(({ createdAt }) => createdAt)).toEqual(
      orders.map(({ createdAt }) => createdAt).sort((a, b) => a - b),
    )
  })

  test('each product is of one price wherever it was sold', () => {
    for (const { lines } of orders) {
      for (const line of lines)
        expect(products.find(({ id }) => id === line.productId)).toMatchObject({ name: line.name, price: line.price })
    }
  })

  test('there are coupons of every status, kind, discount, validity, scope and customers', () => {
    const has = (test: (coupon: Coupon) => boolean) => coupons.some(test)
    for (const shop of shops) {
      for (const kind of ['regular', 'chat'] as const)
        expect(
          has((coupon) => coupon.shopId === shop.id && coupon.kind === kind && statusAt(coupon, now).is === 'ongoing'),
        ).toBe(true)
    }
    for (const kind of ['regular', 'chat'] as const) {
      for (const is of ['upcoming', 'ongoing', 'expired', 'deactivated'] as const)
        expect([kind, is, has((coupon) => coupon.kind === kind && statusAt(coupon, now).is === is)]).toEqual([
          kind,
          is,
          true,
        ])
      for (const is of ['percentage', 'amount'] as const)
        expect(has((coupon) => coupon.kind === kind && coupon.discount.is === is)).toBe(true)
      for (const is of ['days', 'fixed'] as const)
        expect(has((coupon) => coupon.kind === kind && coupon.validity.is === is)).toBe(true)
      for (const is of ['whole_shop', 'products'] as const)
        expect(has((coupon) => coupon.kind === kind && coupon.scope.is === is)).toBe(true)
      for (const is of ['everyone', 'new', 'repeat'] as const)
        expect(has((coupon) => coupon.kind === kind && coupon.customers.is === is)).toBe(true)
      expect(
        has((coupon) => coupon.kind === kind && statusAt(coupon, now).is === 'ongoing' && isFullyClaimed(coupon)),
      ).toBe(true)
    }
    expect(has((coupon) => coupon.claimed < coupon.quantity && coupon.claimed > 0.9 * coupon.quantity)).toBe(true)
  })

  test('cards in chats are claimed, redeemed and expired', () => {
    const sent = claims.filter((claim) => claim.sent)
    expect(sent.filter(({ redeemed, usable }) => !redeemed && now < usable.until).length).toBeGreaterThan(5)
    expect(sent.filter(({ redeemed }) => redeemed).length).toBeGreaterThan(5)
    expect(sent.filter(({ redeemed, usable }) => !redeemed && now >= usable.until).length).toBeGreaterThan(5)
  })

  test('chats are open and closed, waiting and overdue, read and unread, taken and not, in both languages', () => {
    const open = conversations.filter(({ status }) => status === 'open')
    expect(conversations.length - open.length).toBeGreaterThan(8)
    for (const level of ['none', 'waiting', 'due', 'overdue'] as const)
      expect([level, open.some(({ waitingSince }) => waitLevel(waitingSince, now) === level)]).toEqual([level, true])
    expect(
      open.some(({ unread }) => unread === 1) &&
        open.some(({ unread }) => unread > 1) &&
        open.some(({ unread, waitingSince }) => unread === 0 && waitingSince !== undefined),
    ).toBe(true)
    expect(open.some(({ assignedTo }) => assignedTo === undefined)).toBe(true)
    expect(open.some(({ deliveredTo, lastMessage }) => deliveredTo < (lastMessage?.position ?? 0))).toBe(true)
    const texts = messages.map(({ body }) => ('text' in body ? body.text : ''))
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThan(20)
    expect(texts.filter((text) => /^[\p{Script=Latin}\P{L}]+$/u.test(text)).length).toBeGreaterThan(100)
    for (const is of ['text', 'note', 'coupon', 'closed', 'reopened'])
      expect(messages.some(({ body }) => body.is === is)).toBe(true)
  })

  test('an old chat is inactive, and another one is kept active by its order', () => {
    const old = conversations.filter(
      ({ status, customerLastWroteAt = 0 }) => status === 'open' && now - customerLastWroteAt > 30 * day,
    )
    const active = old.map((chat) =>
      isActive({ customerLastWroteAt: chat.customerLastWroteAt, lastOrderAt: chat.lastOrderAt }, now),
    )
    expect(new Set(active)).toEqual(new Set([true, false]))
  })

  test('orders are paid, delivered, cancelled and refunded', () => {
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['paid', 'delivered', 'cancelled', 'refunded']))
  })

  test('it is as large as a working shop', () => {
    expect(shops.length).toBe(2)
    expect(agents.map(({ name, role }) => `${name}, ${role}`)).toEqual([
      'Imogen Vale, supervisor',
      'Tomas Reyes, agent',
      'Aiko Fujita, agent',
      'Lin Yating, agent',
    ])
    expect(products.length).toBeGreaterThanOrEqual(24)
    expect(customers.length).toBeGreaterThanOrEqual(30)
    expect(conversations.length).toBeGreaterThanOrEqual(40)
  })
})

describe('what is said fits the time at which it is said', () => {
  const said = talks.flatMap(({ lines }) =>
    lines.flatMap(({ when, said }) => (said.is === 'text' || said.is === 'note' ? [{ when, text: said.text }] : [])),
  )

  test('some minutes ago may be any time of day: none is named', () => {
    const naming = said.filter(
      ({ when, text }) => 'minutesAgo' in when && /morning|evening|night|noon|早|晚|上午|下午|中午/i.test(text),
    )
    expect(naming).toEqual([])
  })

  test('at a time of day the greeting is that one’s', () => {
    const hourOf = ({ when }: (typeof said)[number]) => ('time' in when ? Number(when.time.slice(0, 2)) : 0)
    const greeting = (words: RegExp) => said.filter((one) => 'time' in one.when && words.test(one.text))
    expect(greeting(/^(good )?morning|^早/i).filter((one) => hourOf(one) >= 12)).toEqual([])
    expect(greeting(/^(good )?evening|good evening|^晚/i).filter((one) => hourOf(one) < 17)).toEqual([])
  })

  test('no weekday is named: it would be another one each day', () => {
    expect(
      said.filter(({ text }) => /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|星期|周[一二三四五六日]/i.test(text)),
    ).toEqual([])
  })
})

test('the sample shop is the same for the same moment and ids', () => {
  const now = singapore('2026-11-23T09:54:00')
  expect(sampleShop({ now, newId: countedIds() })).toEqual(sampleShop({ now, newId: countedIds() }))
})

function countedIds(): NewId {
  let count = 0
  return <Prefix extends IdPrefix>(prefix: Prefix) => {
    count += 1
    return idSchemas[prefix].parse(`${prefix}_${String(count).padStart(6, '0')}`) as IdOf<Prefix>
  }
}

function problems(
  schema: { safeParse(value: unknown): { success: boolean } },
  values: readonly { readonly id: string }[],
): string[] {
  return values.filter((value) => !schema.safeParse(value).success).map(({ id }) => id)
}

function dangling({
  shops,
  agents,
  products,
  customers,
  conversations,
  messages,
  coupons,
  claims,
  orders,
}: SampleShop): string[] {
  const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id))
  const shopIds = ids(shops)
  const agentIds = ids(agents)
  const customerIds = ids(customers)
  const shopOf = new Map<string, string>(
    [...products, ...conversations, ...coupons, ...claims, ...orders].map(({ id, shopId }) => [id, shopId]),
  )
  const customerOf = new Map<string, string>(
    [...conversations, ...claims].map(({ id, customerId }) => [id, customerId]),
  )
  const ok = (at: string, ...holds: boolean[]) => (holds.every(Boolean) ? [] : [at])
  return [
    ...[...products, ...conversations, ...coupons, ...claims, ...orders].flatMap(({ id, shopId }) =>
      ok(id, shopIds.has(shopId)),
    ),
    ...[...conversations, ...claims, ...orders].flatMap(({ id, customerId }) => ok(id, customerIds.has(customerId))),
    ...conversations.flatMap(({ id, assignedTo }) => ok(id, assignedTo === undefined || agentIds.has(assignedTo))),
    ...coupons.flatMap(({ id, createdBy, deactivated, scope, shopId }) =>
      ok(
        id,
        agentIds.has(createdBy),
        !deactivated || agentIds.has(deactivated.by),
        scope.is === 'whole_shop' || scope.productIds.every((product) => shopOf.get(product) === shopId),
      ),
    ),
    ...messages.flatMap(({ id, conversationId, from, body }) =>
      ok(
        id,
        shopOf.has(conversationId),
        from.is === 'customer' || agentIds.has(from.agentId),
        body.is !== 'coupon' ||
          (shopOf.get(body.couponId) === shopOf.get(conversationId) &&
            customerOf.get(body.claimId) === customerOf.get(conversationId)),
      ),
    ),
    ...claims.flatMap(({ id, couponId, shopId, redeemed }) =>
      ok(id, shopOf.get(couponId) === shopId, !redeemed || shopOf.get(redeemed.orderId) === shopId),
    ),
    ...orders.flatMap(({ id, shopId, customerId, claimId, lines }) =>
      ok(
        id,
        lines.every(({ productId }) => shopOf.get(productId) === shopId),
        !claimId || (shopOf.get(claimId) === shopId && customerOf.get(claimId) === customerId),
      ),
    ),
  ]
}

function lastGoodOrder({ orders }: SampleShop, customer: string, shop: string, before: Instant): Instant | undefined {
  return orders.findLast(
    ({ customerId, shopId, status, createdAt }) =>
      customerId === customer && shopId === shop && status !== 'cancelled' && createdAt < before,
  )?.createdAt
}

function byClaim(a: { readonly claimId: string }, b: { readonly claimId: string }): number {
  return a.claimId < b.claimId ? -1 : 1
}

function required<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the sample refers to something that it does not hold')
  return thing
}
