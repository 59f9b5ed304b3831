import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calls, type CallOutcome, type CommandName, type Input, type QueryName } from '../../../shared/contract'
import { CouponsAnswer, OrderAnswer, QuoteAnswer, ShopAnswer } from '../../../shared/contract/webchat'
import {
  ClaimId,
  CouponId,
  CustomerId,
  OrderId,
  ProductId,
  ShopId,
  day,
  minute,
  type AgentId,
  type ConversationId,
  type Coupon,
  type CouponTerms,
} from '../../../shared/model'
import { holdingsOf } from '../../../electron/desk/holdings'
import type { CustomerPort } from '../../../electron/desk/port'
import type { DeskEvent } from '../../../electron/desk/state/events'
import { aDesk, aFolder, monday, tokenOf, validTerms, type DeskUnderTest } from '../../fixtures/desk'
import { exported } from '../../fixtures/transfer'

const mostAmount = 1_000_000_000_000
const mostSum = Number.MAX_SAFE_INTEGER
const lastInstant = 8.64e15
/** As many characters as a text may have, and as many UTF-16 units: few characters of many parts. */
const mostCharacters = '字'.repeat(2_000)
const mostUnits = '👩‍👩‍👧‍👦'.repeat(454).padEnd(5_000, 'x')
const people = ['Ruth', 'Oskar'] as const
const farthest = [
  monday,
  monday + 365 * day,
  lastInstant - 10 * minute,
  lastInstant,
  -lastInstant,
  Date.UTC(9999, 11, 31, 23, 59),
  0,
] as const

/** Picks by numbers that the property gives, so that a failing world shrinks. */
interface Place {
  readonly desk: DeskUnderTest
  pick<One>(all: readonly [One, ...One[]]): One
  coupon(): CouponId
  chat(): ConversationId
  customer(): CustomerId
  shop(): ShopId
  claim(): ClaimId
  order(): OrderId
  agent(): AgentId
  terms(): CouponTerms
}

type Asked<Name extends CommandName | QueryName> = Omit<Input<Name>, 'commandId'>

/** Every command of the contract, with an input at its bounds: one that is added there doesn't compile without one here. */
const commands: { readonly [Name in CommandName]: (place: Place) => Asked<Name> } = {
  'setup.sample': () => ({}),
  'setup.shop': () => ({
    shopName: 'Second',
    currency: 'JPY',
    zone: 'UTC',
    supervisorName: 'Someone',
    passphrase: 'correct horse',
  }),
  'session.choose': ({ agent }) => ({ agentId: agent() }),
  'session.raise': () => ({ passphrase: 'x' }),
  'session.drop': () => ({}),
  'session.setPassphrase': () => ({ passphrase: 'x'.repeat(200) }),
  'session.active': () => ({}),
  'agents.add': ({ pick }) => ({ name: pick(['x', '名'.repeat(80)]), role: 'agent' }),
  'shops.setSettings': ({ shop, pick, desk }) => {
    const shopId = shop()
    return {
      shopId,
      base: desk.desk.world.shop(shopId)?.settings ?? {},
      settings: pick([{}, { warnExposureAbove: mostAmount, confirmSavingAbove: 0 }]),
    }
  },
  'preferences.set': ({ pick }) => ({ language: pick(['en', 'zh-CN']) }),
  'inbox.send': ({ chat, pick }) => ({
    conversationId: chat(),
    text: pick(['x', mostCharacters, mostUnits]),
    note: pick([true, false]),
  }),
  'inbox.close': ({ chat }) => ({ conversationId: chat() }),
  'inbox.reopen': ({ chat }) => ({ conversationId: chat() }),
  'inbox.assign': ({ chat, agent, pick }) => ({ conversationId: chat(), agentId: pick([null, agent()]) }),
  'inbox.read': ({ chat, pick }) => ({ conversationId: chat(), position: pick([0, 1, mostSum]) }),
  'drafts.save': ({ chat, pick }) => ({
    conversationId: chat(),
    text: pick(['', mostCharacters, mostUnits, mostUnits.repeat(4)]),
    note: pick([true, false]),
  }),
  'orders.cancel': ({ customer, order }) => ({ customerId: customer(), orderId: order() }),
  'orders.refund': ({ customer, order, pick }) => ({
    customerId: customer(),
    orderId: order(),
    amount: pick([1, mostAmount, mostSum]),
  }),
  'claims.redeem': ({ customer, claim, pick, desk }) => ({
    customerId: customer(),
    claimId: claim(),
    number: pick([`E-${String(desk.store.sequence)}`, '9'.repeat(40)]),
    total: pick([0, 1, mostAmount]),
  }),
  'coupons.send': ({ chat, coupon, pick }) => ({
    conversationId: chat(),
    couponId: coupon(),
    ...pick<{ text?: string }>([{}, { text: mostCharacters }, { text: mostUnits }]),
  }),
  'coupons.create': ({ shop, pick, terms }) => ({ shopId: shop(), kind: pick(['chat', 'regular']), terms: terms() }),
  'coupons.createMany': ({ shop, pick, terms }) => ({
    shopId: shop(),
    coupons: [{ kind: pick(['chat', 'regular']), terms: terms() }],
  }),
  'coupons.edit': ({ coupon, desk, terms }) => {
    const couponId = coupon()
    return { couponId, revision: desk.desk.world.coupon(couponId)?.revision ?? 1, terms: terms() }
  },
  'coupons.deactivate': ({ coupon, desk, pick }) => {
    const couponId = coupon()
    return { couponId, revision: pick([desk.desk.world.coupon(couponId)?.revision ?? 1, mostSum]) }
  },
  'forms.keep': ({ shop }) => ({ shopId: shop(), kind: 'chat', values: null }),
  'couponFile.read': () => ({}),
  'couponFile.example': ({ shop }) => ({ shopId: shop() }),
  'window.keep': ({ pick }) => ({
    change: pick<{ zoom?: 50 | 300; spellCheck?: true }>([{}, { zoom: 50 }, { zoom: 300, spellCheck: true }]),
  }),
  'workbench.keep': ({ pick }) => ({
    change: {
      filters: { type: 'all', discount: 'any', sendable: false, applies: true },
      sort: 'sent',
      height: pick([200, 4_000]),
    },
  }),
  'coupons.pin': ({ coupon, pick }) => ({ couponId: coupon(), pinned: pick([true, false]) }),
  'templates.save': ({ coupon, pick, desk }) => ({
    couponId: coupon(),
    name: pick(['Thanks', `Template ${String(desk.store.sequence)}`]),
  }),
  'templates.rename': ({ shop, desk }) => ({
    shopId: shop(),
    templateId: desk.desk.world.templatesOf(desk.shopId)[0]?.id ?? 'template_none',
    name: 'Renamed',
  }),
  'templates.delete': ({ shop, desk }) => ({
    shopId: shop(),
    templateId: desk.desk.world.templatesOf(desk.shopId)[0]?.id ?? 'template_none',
  }),
  'data.export': () => ({}),
  'data.import': () => ({ strict: true }),
  'data.backup': () => ({}),
  'data.restore': () => ({ backup: null }),
  'data.cancel': () => ({}),
}

/** What is left of their port only asks. */
type CustomerCommand = Exclude<keyof CustomerPort, 'shop' | 'coupons' | 'messages' | 'subscribe' | 'now' | 'isKnown'>

/** The same of what customers do; `quote` notes their cart. */
const customerCommands: { readonly [Name in CustomerCommand]: (place: Place, who: string) => Promise<unknown> } = {
  rename: ({ desk, pick }, who) =>
    desk.desk.customers.rename(who, { clientId: clientId(desk), name: pick(['x', '名'.repeat(80)]) }),
  claim: ({ desk, coupon }, who) => desk.desk.customers.claim(who, { clientId: clientId(desk), couponId: coupon() }),
  quote: async ({ desk, pick, shop }, who) =>
    answered(QuoteAnswer, await desk.desk.customers.quote(who, { shopId: shop(), lines: cart(pick) })),
  order: async ({ desk, pick, shop, claim }, who) =>
    answered(
      OrderAnswer,
      await desk.desk.customers.order(who, {
        clientId: clientId(desk),
        shopId: shop(),
        lines: cart(pick),
        claimId: pick([null, claim()]),
      }),
    ),
  write: ({ desk, pick, shop }, who) =>
    desk.desk.customers.write(who, shop(), {
      is: 'message',
      clientId: clientId(desk),
      text: pick(['x', mostCharacters, mostUnits]),
    }),
  shown: ({ desk, pick, shop }, who) => desk.desk.customers.shown(who, shop(), pick([1, mostSum])),
}

/** Every question of the contract, about everything that is there. Those about the program, its files and who sits there differ from start to start. */
const queries: {
  readonly [Name in Exclude<QueryName, 'app.start' | 'data.status' | 'session.wait'>]: (
    place: Everything,
  ) => readonly Asked<Name>[]
} = {
  'inbox.list': ({ shops }) =>
    shops.flatMap((shopId) =>
      (['open', 'closed'] as const).map((status) => ({ shopId, status, search: '', offset: 0, limit: 50 })),
    ),
  'inbox.open': ({ chats }) => chats.map((conversationId) => ({ conversationId, limit: 50 })),
  'inbox.nextWaiting': ({ chats }) => chats.map((conversationId) => ({ conversationId })),
  'customers.panel': ({ shops, customers }) =>
    shops.flatMap((shopId) => customers.map((customerId) => ({ shopId, customerId }))),
  'coupons.forChat': ({ chats }) => chats.map((conversationId) => ({ conversationId })),
  'coupons.detail': ({ coupons, chats }) =>
    coupons.flatMap((couponId) => [{ couponId }, ...chats.map((conversationId) => ({ couponId, conversationId }))]),
  'coupons.list': ({ shops }) =>
    shops.flatMap((shopId) =>
      (['upcoming', 'ongoing', 'expired', 'deactivated'] as const).map((status) => ({
        shopId,
        status,
        search: '',
        offset: 0,
        limit: 50,
      })),
    ),
  'coupons.nameTaken': ({ shops }) => shops.map((shopId) => ({ shopId, name: 'Weekend thank-you' })),
  'forms.kept': ({ shops }) => shops.map((shopId) => ({ shopId, kind: 'chat' as const })),
  'customers.search': ({ shops, customers }) =>
    shops.map((shopId) => ({ shopId, search: '', ids: [...customers], limit: 50 })),
  'products.search': ({ shops }) => shops.map((shopId) => ({ shopId, search: '', ids: [], limit: 50 })),
  'couponFile.lookUp': ({ shops }) =>
    shops.map((shopId) => ({ shopId, coupons: ['Weekend thank-you'], products: ['Diamond'] })),
  'templates.list': ({ shops }) => shops.map((shopId) => ({ shopId })),
  'workbench.view': () => [{}],
}

interface Everything {
  readonly shops: readonly ShopId[]
  readonly chats: readonly ConversationId[]
  readonly coupons: readonly CouponId[]
  readonly customers: readonly CustomerId[]
}

const [diamond, feather] = [ProductId.parse('product_diamond'), ProductId.parse('product_feather')]
const clientId = (desk: DeskUnderTest) => `client-${String(desk.store.sequence).padStart(8, '0')}`
const cart = (pick: Place['pick']) =>
  pick([
    [{ productId: diamond, quantity: 999 }],
    [{ productId: feather, quantity: 1 }],
    Array.from({ length: 10 }, () => ({ productId: diamond, quantity: 999 })),
  ])

function answered(
  schema: typeof QuoteAnswer | typeof OrderAnswer,
  answer: Awaited<ReturnType<CustomerPort['quote' | 'order']>>,
): void {
  if (answer.is === 'ok') schema.parse(answer.data)
}

const step = fc.record({
  what: fc.constantFrom(
    ...Object.keys(commands),
    ...Object.keys(customerCommands),
    ...Object.keys(customerCommands),
    'orders.refund',
    'claims.redeem',
    'claims.redeem',
    'orders.cancel',
  ),
  numbers: fc.array(fc.nat(1_000), { minLength: 16, maxLength: 16 }),
})
const world = fc.record({
  zone: fc.constantFrom('Asia/Singapore', 'Pacific/Apia', 'America/St_Johns'),
  revenue: fc.constantFrom(0, mostAmount, mostSum - mostAmount, mostSum - 1, mostSum),
  /** The next coupon is the last one. */
  claimed: fc.constantFrom(0, 999_998, 999_999),
  lastNumber: fc.constantFrom('10001', '999999999999'),
  steps: fc.array(step, { minLength: 30, maxLength: 40 }),
})

test(
  'whatever is done in a world at its bounds, every question is answered, also after a restart, and everything can be exported',
  { timeout: 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ zone, revenue, claimed, lastNumber, steps }) => {
        const folder = aFolder()
        const desk = await aDesk(folder, undefined, zone)
        await begun(desk, { revenue, claimed, lastNumber })
        for (const { what, numbers } of steps) {
          desk.desk.sessions.raise(1)
          await desk.store.hold(everythingOf(desk).customers.flatMap((id) => holdingsOf(id)))
          const place = placeOf(desk, numbers)
          if (isCustomerCommand(what)) await customerCommands[what](place, tokenOf(place.pick(people)))
          else if (isCommand(what)) expect(await done(desk, what, place), what).not.toMatchObject({ is: 'bug' })
        }

        // A cart is nothing that has happened: a restart forgets it.
        for (const who of people)
          for (const shopId of everythingOf(desk).shops)
            await desk.desk.customers.quote(tokenOf(who), { shopId, lines: [] })
        const before = await allAnswers(desk)
        const file = await exported(desk)
        await desk.close()
        const again = await aDesk(folder, undefined, zone)
        again.now = desk.now
        expect(await allAnswers(again)).toEqual(before)
        expect(await exported(again)).toBe(file)
        await again.close()
      }),
      { numRuns: 30, endOnFailure: true },
    )
  },
)

const isCommand = (what: string): what is CommandName => Object.hasOwn(commands, what)
const isCustomerCommand = (what: string): what is CustomerCommand => Object.hasOwn(customerCommands, what)

function done<Name extends CommandName>(desk: DeskUnderTest, name: Name, place: Place): Promise<CallOutcome<Name>> {
  return desk.ask(name, commands[name](place))
}

/** A shop whose prices and coupons are at their bounds, and customers who wrote. */
async function begun(
  desk: DeskUnderTest,
  { revenue, claimed, lastNumber }: { revenue: number; claimed: number; lastNumber: string },
): Promise<void> {
  const { shopId, now } = desk
  const [agent] = desk.desk.world.agents
  if (!agent) throw new Error('nobody works here')
  const customerId = CustomerId.parse('customer_first')
  const coupon = (id: string, changed: Partial<Coupon>): DeskEvent => ({
    is: 'coupon_created',
    coupon: {
      ...validTerms(now),
      id: CouponId.parse(`coupon_${id}`),
      shopId,
      kind: 'chat',
      zone: 'Asia/Singapore',
      revision: 1,
      createdAt: now,
      createdBy: agent.id,
      minimumSpend: 0,
      quantity: 1_000_000,
      perCustomer: 1_000_000,
      sent: 0,
      claimed,
      redeemed: 0,
      revenue,
      ...changed,
    },
  })
  const events: DeskEvent[] = [
    { is: 'shop_created', shop: { id: ShopId.parse('shop_dinar'), name: 'Dinar', currency: 'KWD', zone: 'UTC' } },
    { is: 'product_added', product: { id: diamond, shopId, name: 'Diamond', price: mostAmount } },
    { is: 'product_added', product: { id: feather, shopId, name: 'Feather', price: 0 } },
    { is: 'customer_created', customer: { id: customerId, name: 'First', named: true, since: now } },
    {
      is: 'order_placed',
      order: {
        id: OrderId.parse('order_first'),
        number: lastNumber,
        shopId,
        customerId,
        createdAt: now,
        status: 'paid',
        lines: [{ productId: diamond, name: 'Diamond', quantity: 1, price: mostAmount, saving: 0 }],
        subtotal: mostAmount,
        saving: 0,
        total: mostAmount,
      },
    },
    coupon('most', { discount: { is: 'percentage', percent: 99 } }),
    coupon('least', { kind: 'regular', discount: { is: 'percentage', percent: 5, cap: mostAmount } }),
    coupon('amount', {
      kind: 'regular',
      discount: { is: 'amount', amount: mostAmount },
      validity: { is: 'fixed', from: now, until: lastInstant },
    }),
  ]
  const release = await desk.store.hold(holdingsOf(customerId))
  await desk.store.execute(undefined, now, () => ({ decided: true, events, result: null }))
  release()
  for (const name of people) await desk.chat(name)
}

function placeOf(desk: DeskUnderTest, numbers: readonly number[]): Place {
  let at = 0
  const next = () => numbers[at++ % numbers.length] ?? 0
  const pick = <One>(all: readonly [One, ...One[]]): One => all[next() % all.length] ?? all[0]
  const oneOf = <One>(all: readonly One[], none: One): One => all[next() % Math.max(all.length, 1)] ?? none
  const { shops, chats, coupons, customers } = everythingOf(desk)
  const { world } = desk.desk
  let whose = customers[0]
  return {
    desk,
    pick,
    coupon: () => oneOf(coupons, CouponId.parse('coupon_none')),
    chat: () => oneOf(chats, 'chat_none' as ConversationId),
    customer: () => (whose = oneOf(customers, CustomerId.parse('customer_none'))),
    shop: () => oneOf([desk.shopId, desk.shopId, ...shops], desk.shopId),
    claim: () => oneOf(whose ? world.claimsOf(whose).map(({ id }) => id) : [], ClaimId.parse('claim_none')),
    order: () => oneOf(whose ? world.ordersOf(whose).map(({ id }) => id) : [], OrderId.parse('order_none')),
    agent: () =>
      oneOf(
        world.agents.map(({ id }) => id),
        'agent_none' as AgentId,
      ),
    terms: () => ({
      ...validTerms(desk.now),
      name: pick(['x', '名'.repeat(50)]),
      claimPeriod: { from: pick(farthest), until: pick(farthest) },
      validity: pick<CouponTerms['validity']>([
        { is: 'days', days: 1 },
        { is: 'days', days: 90 },
        { is: 'fixed', from: pick(farthest), until: pick(farthest) },
      ]),
      discount: pick<CouponTerms['discount']>([
        { is: 'percentage', percent: pick([1, 5, 50, 99]), ...pick([{}, { cap: mostAmount }]) },
        { is: 'amount', amount: pick([1, mostAmount]) },
      ]),
      minimumSpend: pick([0, mostAmount]),
      quantity: pick([1, 1_000_000]),
      perCustomer: pick([1, 1_000_000]),
      terms: pick(['', mostCharacters, mostUnits]),
    }),
  }
}

function everythingOf({ desk: { world } }: DeskUnderTest): Everything {
  const customers = [
    CustomerId.parse('customer_first'),
    ...people.flatMap((name) => world.customerOfToken(tokenOf(name))?.id ?? []),
  ]
  const shops = world.shops.map(({ id }) => id)
  return {
    shops,
    customers,
    chats: customers.flatMap((id) => world.conversationsOf(id).map((one) => one.id)).sort(),
    coupons: shops.flatMap((id) => world.couponsOf(id).map((one) => one.id)).sort(),
  }
}

async function allAnswers(desk: DeskUnderTest): Promise<unknown[]> {
  const [supervisor] = desk.desk.world.agents
  if (supervisor) desk.desk.sessions.choose(1, supervisor.id)
  desk.desk.sessions.raise(1)
  const all: unknown[] = []
  const everything = everythingOf(desk)
  for (const name of Object.keys(queries)) if (isQuery(name)) all.push(...(await asked(desk, name, everything)))
  for (const who of people) {
    for (const shopId of everything.shops) {
      const [shop, coupons] = [
        await desk.desk.customers.shop(tokenOf(who), shopId),
        await desk.desk.customers.coupons(tokenOf(who), shopId),
      ]
      if (shop.is === 'ok') ShopAnswer.parse(shop.data)
      if (coupons.is === 'ok') CouponsAnswer.parse(coupons.data)
      all.push(shop, coupons)
    }
  }
  // As JSON carries them: a field that is undefined isn't there.
  return JSON.parse(JSON.stringify(all)) as unknown[]
}

const isQuery = (name: string): name is keyof typeof queries =>
  Object.hasOwn(queries, name) && Object.hasOwn(calls, name)

async function asked<Name extends keyof typeof queries>(
  desk: DeskUnderTest,
  name: Name,
  everything: Everything,
): Promise<unknown[]> {
  const all: unknown[] = []
  for (const input of queries[name](everything)) {
    const outcome = await desk.ask(name, input)
    expect(outcome, `${name} ${JSON.stringify(input)}`).toMatchObject({ is: 'ok' })
    all.push(outcome.is === 'ok' ? outcome.data : outcome)
  }
  return all
}
