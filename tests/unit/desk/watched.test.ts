import { describe, expect, test } from 'vitest'
import { activityOf, holdingsOf, messagesOf } from '../../../electron/desk/holdings'
import { changedBy } from '../../../electron/desk/state/changed-by'
import type { DeskEvent } from '../../../electron/desk/state/events'
import type { World } from '../../../electron/desk/world'
import type { ConversationId, Coupon, CouponId, ProductId } from '../../../shared/model'
import { aDesk, aFolder, tokenOf, validTerms, type DeskUnderTest } from '../../fixtures/desk'
import { staleWhereRead } from '../../fixtures/store-doubles'
import { aHolder, anOrder, aProduct, type Holder } from '../../fixtures/trade'

interface Asked {
  readonly desk: DeskUnderTest
  readonly ruth: Holder
  readonly couponId: CouponId
  readonly productId: ProductId
  /** As it was at first. */
  readonly coupon: Coupon
}

async function aShop(): Promise<Asked> {
  const desk = await aDesk()
  const productId = await aProduct(desk, 6_000)
  const couponId = await desk.coupon()
  const ruth = await aHolder(desk, couponId, 'Ruth')
  await desk.store.hold([
    ...holdingsOf(ruth.customerId),
    ...activityOf(couponId),
    ...messagesOf(ruth.conversationId, { first: 1, last: 10 }),
  ])
  const coupon = desk.desk.world.coupon(couponId)
  if (!coupon) throw new Error('no coupon')
  return { desk, ruth, couponId, productId, coupon }
}

/** A question to each part of the world. */
const questions: {
  readonly [Part in Exclude<keyof World, 'watched' | 'sequence'>]: (world: World, asked: Asked) => unknown
} = {
  installation: (world) => world.installation,
  preferences: (world) => world.preferences,
  lastAgent: (world) => world.lastAgent,
  lastOrderNumber: (world) => world.lastOrderNumber,
  customerCount: (world) => world.customerCount,
  shops: (world) => world.shops,
  agents: (world) => world.agents,
  shop: (world, { desk }) => world.shop(desk.shopId),
  agent: (world, { desk }) => world.agent(agentOf(desk)),
  isPassphraseReset: (world, { desk }) => world.isPassphraseReset(agentOf(desk)),
  passphraseOf: (world, { desk }) => world.passphraseOf(agentOf(desk)),
  product: (world, { productId }) => world.product(productId),
  productsOf: (world, { desk }) => world.productsOf(desk.shopId),
  productsNamed: (world, { desk }) => world.productsNamed(desk.shopId, 'candle', 9).ids,
  coupon: (world, { couponId }) => world.coupon(couponId),
  couponsOf: (world, { desk }) => world.couponsOf(desk.shopId),
  templatesOf: (world, { desk }) => world.templatesOf(desk.shopId),
  customer: (world, { ruth }) => world.customer(ruth.customerId),
  customerOfToken: (world) => world.customerOfToken(tokenOf('Oskar')),
  customersNamed: (world) => world.customersNamed('r', 9).ids,
  isOrderElsewhere: (world, { desk }) => world.isOrderElsewhere(desk.shopId, 'EU-7'),
  isOrderNumber: (world, { desk }) => world.isOrderNumber({ shopId: desk.shopId, number: '10001' }),
  conversation: (world, { ruth }) => world.conversation(ruth.conversationId),
  conversationWith: (world, { desk, ruth }) => world.conversationWith(desk.shopId, ruth.customerId),
  inbox: (world, { desk }) => world.inbox(desk.shopId),
  latest: (world) => world.latest,
  conversationsOf: (world, { ruth }) => world.conversationsOf(ruth.customerId),
  drafts: (world, { desk }) => world.drafts(agentOf(desk)),
  workbenchOf: (world, { desk }) => world.workbenchOf(agentOf(desk)),
  keptForms: (world, { desk }) => world.keptForms(agentOf(desk)),
  claimsOf: (world, { ruth }) => world.claimsOf(ruth.customerId),
  heldBy: (world, { ruth }) => world.heldBy(ruth.customerId),
  ordersOf: (world, { ruth }) => world.ordersOf(ruth.customerId),
  customerFacts: (world, { desk, ruth }) => world.customerFacts(ruth.customerId, desk.shopId),
  holder: (world, { ruth, coupon }) => world.holder(ruth.customerId, coupon),
  activity: (world, { couponId }) => world.activity(couponId),
  messages: (world, { ruth }) => world.messages(ruth.conversationId, { first: 1, last: 10 }),
}
const parts = Object.entries(questions)

test.for(parts)('what a decision reads of the world is noted: %s', async ([, question]) => {
  const asked = await aShop()
  const { world } = asked.desk.desk
  expect(world.watched(() => question(world, asked)).read.size).toBeGreaterThan(0)
})

test('whatever happens, the world answers something else only where something that was read for it changed', async () => {
  const asked = await aShop()
  const { desk, ruth, couponId } = asked
  const { conversationId, customerId } = ruth
  const { world } = desk.desk
  let happened: DeskEvent[] = []
  desk.store.observe({ applied: (events) => (happened = [...happened, ...events]), reset: () => undefined })
  const answers = () =>
    parts.map(([part, question]) => {
      const { answer, read } = world.watched(() => question(world, asked))
      return { part, answer: JSON.stringify(answer), read: [...read] }
    })

  const order = () => anOrder(desk, 'Ruth', asked.productId, null)
  for (const [what, happens] of Object.entries({
    message: () => desk.done('inbox.send', { conversationId, text: 'Hello', note: false }),
    'draft sent': () => desk.done('inbox.send', { conversationId, text: 'Hello', note: true }),
    newcomer: () => desk.chat('Oskar'),
    rename: () => desk.desk.customers.rename(tokenOf('Ruth'), { clientId: 'client-rename', name: 'Ruth Rarotonga' }),
    order,
    'second order': order,
    coupon: () => desk.coupon({ name: 'Another' }),
    claim: async () => aHolder(desk, couponId, 'Lucía'),
    'own claim': async () => desk.done('coupons.send', { conversationId, couponId: await desk.coupon() }),
    redeem: () => desk.done('claims.redeem', { customerId, claimId: ruth.claimId, number: 'EU-7', total: 9_000 }),
    edit: () =>
      desk.done('coupons.edit', { couponId, revision: 1, terms: { ...validTerms(desk.now), name: 'Renamed' } }),
    template: () => desk.done('templates.save', { couponId, name: 'Thanks' }),
    close: () => desk.done('inbox.close', { conversationId }),
    reopen: () => desk.done('inbox.reopen', { conversationId }),
    settings: () =>
      desk.done('shops.setSettings', { shopId: desk.shopId, base: {}, settings: { warnExposureAbove: 1 } }),
    preferences: () => desk.done('preferences.set', { language: 'zh-CN' }),
    product: () => aProduct(desk, 7_000),
    agent: () => desk.done('agents.add', { name: 'Ben', role: 'agent' }),
    cancel: async () => desk.done('orders.cancel', { customerId, orderId: (await order()).id }),
  })) {
    happened = []
    const before = answers()
    await happens()
    const changed = changedBy(happened)
    const after = answers()
    const wrong = before.filter(
      ({ answer, read }, index) => answer !== after[index]?.answer && !read.some((name) => changed.has(name)),
    )
    expect(
      wrong.map(({ part }) => part),
      what,
    ).toEqual([])
  }
})

describe('a decision is made anew', () => {
  /** Whether what somebody asks is stale when something happens before it. Noa has a name, and no chat yet. */
  async function isStale(
    asks: (desk: DeskUnderTest, chat: ConversationId, couponId: CouponId) => Promise<unknown>,
    happens: (desk: DeskUnderTest, chat: ConversationId, couponId: CouponId) => Promise<unknown>,
  ): Promise<boolean> {
    const between = { happens: (): Promise<unknown> => Promise.resolve(), stale: 0 }
    const desk = await aDesk(aFolder(), undefined, undefined, {
      seen: (store) =>
        staleWhereRead(store, {
          happens: () => {
            const { happens } = between
            between.happens = () => Promise.resolve()
            return happens()
          },
          stale: () => (between.stale += 1),
        }),
    })
    await aProduct(desk, 6_000)
    await desk.desk.customers.rename(tokenOf('Noa'), { clientId: 'client-noa', name: 'Noa' })
    const [chat, couponId] = [await desk.chat('Ruth'), await desk.coupon()]
    between.stale = 0
    between.happens = () => happens(desk, chat, couponId)
    await asks(desk, chat, couponId)
    return between.stale > 0
  }
  const reply = (desk: DeskUnderTest, conversationId: ConversationId) =>
    desk.done('inbox.send', { conversationId, text: 'Hello', note: false })
  const send = (desk: DeskUnderTest, conversationId: ConversationId, couponId: CouponId) =>
    desk.done('coupons.send', { conversationId, couponId })
  const firstOfNoa = (desk: DeskUnderTest) => desk.chat('Noa')
  const newcomer = (desk: DeskUnderTest) => desk.chat('Oskar')

  test.for([
    ['a reply to one customer when another one comes', reply, newcomer],
    ['a reply when a coupon is created', reply, (desk: DeskUnderTest) => desk.coupon()],
    ['a coupon that is sent when a customer comes', send, newcomer],
    ['a customer’s first message when another customer comes', firstOfNoa, newcomer],
  ] as const)('not for %s', async ([, asks, happens]) => {
    expect(await isStale(asks, happens)).toBe(false)
  })

  test.for([
    ['a reply when its customer writes', reply, (desk: DeskUnderTest) => desk.chat('Ruth')],
    [
      'a coupon that is sent when somebody else gets one',
      send,
      async (desk: DeskUnderTest, _: ConversationId, couponId: CouponId) => send(desk, await newcomer(desk), couponId),
    ],
    ['a customer who begins when another one does', newcomer, (desk: DeskUnderTest) => desk.chat('Mia')],
    ['a customer who begins in two places at once', newcomer, newcomer],
    ['a customer’s first message where another one opens the chat', firstOfNoa, firstOfNoa],
  ] as const)('for %s', async ([, asks, happens]) => {
    expect(await isStale(asks, happens)).toBe(true)
  })
})

const agentOf = (desk: DeskUnderTest) => {
  const agent = desk.desk.sessions.of(1)?.agent
  if (!agent) throw new Error('nobody works here')
  return agent.id
}
