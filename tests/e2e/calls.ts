import type { Page } from '@playwright/test'
import type { CouponTerms } from '../../shared/model'
import type { CallName, CallOutcome, Input, Output } from '../../shared/contract'

/** Asks the main process as the console does, past its buttons. */
export function call<Name extends CallName>(window: Page, name: Name, input: Input<Name>): Promise<CallOutcome<Name>> {
  return window.evaluate<unknown, string>(
    (json) => {
      const [asked, given] = JSON.parse(json) as [CallName, never]
      return self.handsel.call(asked, given)
    },
    JSON.stringify([name, input]),
  ) as Promise<CallOutcome<Name>>
}

/** What a call that has to succeed answers. */
export async function answer<Name extends CallName>(
  window: Page,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const outcome = await call(window, name, input)
  if (outcome.is !== 'ok') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  return outcome.data
}

export type ShopName = 'Larkfield Home' | 'Larkfield Garden'

export async function shopId(window: Page, shop: ShopName = 'Larkfield Home') {
  const { shops } = await answer(window, 'app.start', {})
  return required(shops.find(({ name }) => name === shop)).id
}

/** A chat by its customer's name. */
export async function chatOf(window: Page, customer: string, shop?: ShopName) {
  const inShop = { shopId: await shopId(window, shop), search: customer, offset: 0, limit: 1 }
  const open = await answer(window, 'inbox.list', { ...inShop, status: 'open' })
  const closed = await answer(window, 'inbox.list', { ...inShop, status: 'closed' })
  return required(open.rows[0] ?? closed.rows[0])
}

/** A coupon by its name, whatever its status. */
export async function couponOf(window: Page, name: string, shop?: ShopName) {
  const inShop = { shopId: await shopId(window, shop), search: name, offset: 0, limit: 1 }
  for (const status of ['ongoing', 'upcoming', 'expired', 'deactivated'] as const) {
    const { rows } = await answer(window, 'coupons.list', { ...inShop, status })
    if (rows[0]) return rows[0]
  }
  throw new Error(`no coupon ${name}`)
}

interface NewCoupon {
  readonly name: string
  readonly quantity?: number
  readonly perCustomer?: number
}

/** An ongoing chat coupon without conditions; gives its id. */
export async function newChatCoupon(window: Page, wanted: NewCoupon) {
  const { couponId } = await answer(window, 'coupons.create', {
    commandId: crypto.randomUUID(),
    shopId: await shopId(window),
    kind: 'chat',
    terms: await chatCouponTerms(window, wanted),
  })
  return couponId
}

/** What a supervisor decides of such a coupon. */
export async function chatCouponTerms(window: Page, { name, quantity = 100, perCustomer = 1 }: NewCoupon) {
  const { now } = await answer(window, 'app.start', {})
  return {
    name,
    claimPeriod: { from: now - 1_000, until: now + 86_400_000 },
    validity: { is: 'days', days: 7 },
    discount: { is: 'percentage', percent: 20 },
    scope: { is: 'whole_shop' },
    quantity,
    perCustomer,
    customers: { is: 'everyone' },
    terms: '',
  } satisfies CouponTerms
}

function required<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the sample shop does not hold it')
  return thing
}
