import { expect, test } from 'vitest'
import type { Input } from '../../../shared/contract'
import { day } from '../../../shared/model'
import { aDesk, monday, validTerms } from '../../fixtures/desk'
import { aHolder } from '../../fixtures/trade'

type Asked = Partial<Omit<Input<'coupons.list'>, 'shopId'>>

/** A desk with coupons that differ in what each column shows; asks for their names. */
async function listed() {
  const desk = await aDesk()
  const terms = validTerms(monday)
  const { minimumSpend: _, ...noMinimum } = terms
  const add = async (name: string, changes: Partial<typeof terms> = {}) => {
    await desk.done('coupons.create', { shopId: desk.shopId, kind: 'chat', terms: { ...terms, name, ...changes } })
    desk.now += 1_000
  }
  await add('Sale 100', {
    discount: { is: 'amount', amount: 5_00 },
    claimPeriod: { from: monday - day, until: monday + 9 * day },
  })
  await add('sale 20', {
    discount: { is: 'percentage', percent: 30 },
    claimPeriod: { from: monday - 3 * day, until: monday + 3 * day },
  })
  await desk.done('coupons.create', {
    shopId: desk.shopId,
    kind: 'regular',
    terms: {
      ...noMinimum,
      name: 'Étagère',
      discount: { is: 'percentage', percent: 10 },
      claimPeriod: { from: monday - 2 * day, until: monday + 5 * day },
    },
  })
  await add('Later', { claimPeriod: { from: monday + 2 * day, until: monday + 4 * day } })
  await add('Latest', { claimPeriod: { from: monday + 3 * day, until: monday + 3.5 * day } })
  const names = async (asked: Asked) =>
    (
      await desk.done('coupons.list', {
        shopId: desk.shopId,
        status: 'ongoing',
        search: '',
        offset: 0,
        limit: 50,
        ...asked,
      })
    ).rows.map(({ name }) => name)
  return { desk, names }
}

test('coupons are listed newest first until a column is asked for', async () => {
  const { names } = await listed()
  expect(await names({})).toEqual(['Étagère', 'sale 20', 'Sale 100'])
})

test.each([
  ['name', 'ascending', ['Étagère', 'sale 20', 'Sale 100']],
  ['name', 'descending', ['Sale 100', 'sale 20', 'Étagère']],
  ['discount', 'ascending', ['Étagère', 'sale 20', 'Sale 100']],
  ['discount', 'descending', ['Sale 100', 'sale 20', 'Étagère']],
  ['minimum', 'ascending', ['Étagère', 'sale 20', 'Sale 100']],
  ['period', 'ascending', ['sale 20', 'Étagère', 'Sale 100']],
  ['period', 'descending', ['Sale 100', 'Étagère', 'sale 20']],
  // Nothing was claimed, redeemed or earned yet: the same by all three, so newest first either way.
  ['claimed', 'ascending', ['Étagère', 'sale 20', 'Sale 100']],
  ['redeemed', 'descending', ['Étagère', 'sale 20', 'Sale 100']],
  ['revenue', 'descending', ['Étagère', 'sale 20', 'Sale 100']],
] as const)('sorted by %s, %s', async (by, order, expected) => {
  const { names } = await listed()
  expect(await names({ sort: { by, order } })).toEqual(expected)
})

test('what is upcoming is sorted by its start, what was deactivated by when that was', async () => {
  const { desk, names } = await listed()
  expect(await names({ status: 'upcoming', sort: { by: 'period', order: 'ascending' } })).toEqual(['Later', 'Latest'])
  for (const name of ['Latest', 'Later']) {
    desk.now += 1_000
    const [coupon] = (
      await desk.done('coupons.list', { shopId: desk.shopId, status: 'upcoming', search: name, offset: 0, limit: 1 })
    ).rows
    if (!coupon) throw new Error(`no coupon ${name}`)
    await desk.done('coupons.deactivate', { couponId: coupon.id, revision: coupon.revision })
  }
  expect(await names({ status: 'deactivated', sort: { by: 'period', order: 'ascending' } })).toEqual([
    'Latest',
    'Later',
  ])
})

test('claims and revenue count from the most', async () => {
  const { desk, names } = await listed()
  const [coupon] = (
    await desk.done('coupons.list', { shopId: desk.shopId, status: 'ongoing', search: 'sale 20', offset: 0, limit: 1 })
  ).rows
  if (!coupon) throw new Error('no coupon')
  const { customerId, claimId } = await aHolder(desk, coupon.id, 'Ruth')
  expect((await names({ sort: { by: 'claimed', order: 'descending' } }))[0]).toBe('sale 20')
  await desk.done('claims.redeem', { customerId, claimId, number: '1001', total: 80_00 })
  expect((await names({ sort: { by: 'redeemed', order: 'descending' } }))[0]).toBe('sale 20')
  expect((await names({ sort: { by: 'revenue', order: 'ascending' } })).at(-1)).toBe('sale 20')
})

test('a sorted list comes in pages that fit together', async () => {
  const { names } = await listed()
  const sort = { by: 'claimed', order: 'descending' } as const
  const pages = [await names({ sort, limit: 2 }), await names({ sort, limit: 2, offset: 2 })]
  expect(pages.flat()).toEqual(await names({ sort }))
})
