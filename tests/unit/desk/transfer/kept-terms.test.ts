import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  day,
  type Claim,
  type Coupon,
  type CouponId,
  type CouponTemplate,
  type CustomerId,
  type ShopId,
} from '../../../../shared/model'
import { claimed } from '../../../../electron/desk/coupons/claim'
import { holdingsOf } from '../../../../electron/desk/holdings'
import type { DeskEvent } from '../../../../electron/desk/state/events'
import { monday } from '../../../fixtures/desk'
import { bareDesk, exported, fileOf, imported, sourceOf } from '../../../fixtures/transfer'

const example = readFileSync('electron/desk/transfer/example.jsonl')
const ruth = 'customer_ruth' as CustomerId
const linesOf = (file: string) =>
  file
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; asKept?: boolean })

/** A store that holds the example with terms and times that earlier versions let in, or a clock that was set back. */
async function aShopWithFalseTerms() {
  const shop = await bareDesk()
  await imported(shop, sourceOf(example))
  const { world } = shop.desk
  const release = await shop.store.hold(holdingsOf(ruth))
  const coupon = world.coupon('coupon_thanks' as CouponId) as Coupon
  const template = world.templatesOf('shop_larkfield' as ShopId)[0] as CouponTemplate
  const claim = world.claimsOf(ruth)[0] as Claim
  release()
  const events: DeskEvent[] = [
    claimed(coupon, { ...claim, claimedAt: claim.claimedAt + day }),
    {
      is: 'coupon_created',
      coupon: {
        ...coupon,
        discount: { is: 'percentage', percent: 2 },
        claimPeriod: { ...coupon.claimPeriod, until: coupon.claimPeriod.from + 801 * day },
      },
    },
    { is: 'template_deleted', shopId: template.shopId, templateId: template.id },
    { is: 'template_saved', template: { ...template, terms: { ...template.terms, perCustomer: 101 } } },
  ]
  await shop.store.execute(undefined, monday, () => ({ decided: true, events, result: null }))
  return shop
}

test('terms and times that were kept although they are false go out with a mark and come in again, strictly too', async () => {
  const file = await exported(await aShopWithFalseTerms())
  expect(
    linesOf(file)
      .filter(({ asKept }) => asKept)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['claim', 'coupon', 'template'])

  const fresh = await bareDesk()
  expect(await imported(fresh, sourceOf(Buffer.from(file)), { strict: true })).toMatchObject({
    is: 'done',
    refused: [],
  })
  expect(await exported(fresh)).toBe(file)
})

test('the same lines without the mark are refused, each with its reason', async () => {
  const lines = linesOf(await exported(await aShopWithFalseTerms())).map((line) => ({ ...line, asKept: undefined }))
  const { refused } = await imported(await bareDesk(), fileOf(lines))
  expect(refused.map(({ field, reason }) => `${field} ${reason}`)).toEqual(
    expect.arrayContaining(['claimPeriod.until period_too_long', 'terms.perCustomer above_quantity']),
  )
})

test('the mark lets no figure in that doesn’t add up', async () => {
  const lines = linesOf(await exported(await aShopWithFalseTerms())).map((line) =>
    line.kind === 'coupon' ? { ...line, sent: 2 } : line,
  )
  expect((await imported(await bareDesk(), fileOf(lines))).refused).toContainEqual(
    expect.objectContaining({ field: 'sent', reason: 'sum' }),
  )
})

test('the example and what the product makes of it need no mark', async () => {
  const shop = await bareDesk()
  await imported(shop, sourceOf(example))
  expect(linesOf(await exported(shop)).filter(({ asKept }) => asKept)).toEqual([])
})
