import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CouponId, type ShopId } from '../../../../shared/model'
import { aDesk, aFolder, type DeskUnderTest } from '../../../fixtures/desk'
import { bareDesk, exported, fileOf, imported } from '../../../fixtures/transfer'

const fixture = fileURLToPath(new URL('../../../fixtures/store-unchecked-texts/store', import.meta.url))

/** What an earlier version kept of NUL, ESC, overrides, half surrogates, blank texts and a revenue above 10^12. */
async function anOldShop(): Promise<DeskUnderTest> {
  const folder = aFolder()
  await cp(fixture, join(folder, 'store'), { recursive: true })
  const desk = await aDesk(folder)
  const [supervisor] = desk.desk.world.agents
  if (!supervisor) throw new Error('no agent')
  await desk.done('session.choose', { agentId: supervisor.id })
  await desk.done('session.raise', { passphrase: 'correct horse' })
  return desk
}

test('a store whose texts an earlier version didn’t check opens without a notice and holds them all', async () => {
  const { store, desk } = await anOldShop()
  expect(store.notices).toEqual([])
  expect(desk.world.agents.map(({ name }) => name)).toEqual(['Imogen Vale', '\u2800', '\u00ad'])
  const lines = (await exported({ desk, store }))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; body?: { text?: string } })
  expect(lines.flatMap(({ body }) => body?.text ?? [])).toEqual(
    expect.arrayContaining([
      'a\u0000b',
      '\u001b[31mred',
      '\u202eevil',
      'half \ud83d',
      '\ude00 half',
      '\u200b',
      '\u3164',
      'one\r\ntwo\rthree\u2028four',
      'evil \u202d',
      '\udc00',
      '\u180e\ufe0f',
    ]),
  )
  const coupon = desk.world.couponsOf(desk.world.shops[0]?.id as ShopId)[0]
  expect(coupon).toMatchObject({ redeemed: 3, revenue: 2 * 987_654_321_000 + 1 })
})

test('every question about it is answered', async () => {
  const desk = await anOldShop()
  const asked = [await desk.ask('app.start', {})]
  for (const { id: shopId } of desk.desk.world.shops) {
    const { rows } = await desk.done('inbox.list', { shopId, status: 'open', search: '', offset: 0, limit: 50 })
    asked.push(
      (await desk.ask('coupons.list', { shopId, status: 'ongoing', search: '', offset: 0, limit: 50 })) as never,
      (await desk.ask('templates.list', { shopId })) as never,
    )
    for (const { id: couponId } of desk.desk.world.couponsOf(shopId))
      asked.push((await desk.ask('coupons.detail', { couponId })) as never)
    for (const { id: conversationId, customerId } of rows) {
      asked.push(
        (await desk.ask('inbox.open', { conversationId, limit: 50 })) as never,
        (await desk.ask('customers.panel', { customerId, shopId })) as never,
        (await desk.ask('coupons.forChat', { conversationId })) as never,
      )
    }
  }
  expect(asked.map(({ is }) => is)).toEqual(asked.map(() => 'ok'))
  expect(asked.length).toBeGreaterThan(15)
})

test('its export goes in whole, strictly too, and what came in goes out as the same file', async () => {
  const file = await exported(await anOldShop())
  const fresh = await bareDesk()
  const result = await imported(fresh, fileOf(file.trim().split('\n')), { strict: true })
  expect(result).toMatchObject({ is: 'done', refused: [], sums: { refused: 0, unchanged: 0 } })
  expect(await exported(fresh)).toBe(file)
})

test('the same lines without the mark that they were kept are refused, each with its reason', async () => {
  const lines = (await exported(await anOldShop()))
    .trim()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as object), asKept: undefined }))
  const { refused } = await imported(await bareDesk(), fileOf(lines))
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(
    new Set(['blank', 'forbidden_character', 'not_valid', 'missing_reference', 'positions']),
  )
})

test('a coupon that an earlier version took can be edited where nothing is wrong with it', async () => {
  const desk = await anOldShop()
  const coupon = desk.desk.world.coupon(CouponId.parse('coupon_imported'))
  if (!coupon) throw new Error('no coupon')
  const { name, claimPeriod, validity, discount, minimumSpend, scope, quantity, perCustomer, customers, terms } = coupon
  const asked = {
    name,
    claimPeriod,
    validity,
    discount,
    ...(minimumSpend === undefined ? {} : { minimumSpend }),
    scope,
    quantity: quantity + 1,
    perCustomer,
    customers,
    terms,
  }
  expect(
    await desk.ask('coupons.edit', { couponId: coupon.id, revision: coupon.revision, terms: asked }),
  ).toMatchObject({ is: 'ok' })
})
