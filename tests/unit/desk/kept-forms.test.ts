import { expect, test } from 'vitest'
import { editsKept } from '../../../electron/desk/coupons/kept-forms'
import { CouponFormValues, CouponId, day } from '../../../shared/model'
import { aDesk, aFolder, validTerms } from '../../fixtures/desk'

const half: CouponFormValues = {
  name: 'Half a thank-you',
  start: '',
  end: '',
  discountType: 'percentage',
  percent: '2',
  amount: '',
  cap: '',
  minimum: 'fifty',
  validity: 'days',
  days: '7',
  validFrom: '',
  validUntil: '',
  quantity: '',
  perCustomer: '1',
  products: 'whole_shop',
  productIds: [],
  customers: 'everyone',
  customerIds: [],
  terms: '',
}

test('a half-filled form is kept for its kind until it is discarded, over a restart', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  await desk.done('forms.keep', { shopId: desk.shopId, kind: 'chat', values: half })
  await desk.close()

  const again = await aDesk(folder)
  expect((await again.done('forms.kept', { shopId: again.shopId, kind: 'chat' })).kept).toEqual({
    shopId: again.shopId,
    kind: 'chat',
    values: half,
    keptAt: again.now,
  })
  expect((await again.done('forms.kept', { shopId: again.shopId, kind: 'regular' })).kept).toBeNull()

  await again.done('forms.keep', { shopId: again.shopId, kind: 'chat', values: null })
  expect((await again.done('forms.kept', { shopId: again.shopId, kind: 'chat' })).kept).toBeNull()
})

test('creating its coupon forgets the form; creating another one leaves it', async () => {
  const desk = await aDesk()
  const create = (keptForm: boolean) =>
    desk.done('coupons.create', { shopId: desk.shopId, kind: 'chat', terms: validTerms(desk.now), keptForm })
  const kept = async (kind: 'chat' | 'regular') =>
    (await desk.done('forms.kept', { shopId: desk.shopId, kind })).kept?.values.name
  await desk.done('forms.keep', { shopId: desk.shopId, kind: 'chat', values: half })
  await desk.done('forms.keep', { shopId: desk.shopId, kind: 'regular', values: { ...half, name: 'For everyone' } })

  await create(false)
  expect(await kept('chat')).toBe('Half a thank-you')
  await create(true)
  expect(await kept('chat')).toBeUndefined()
  expect(await kept('regular')).toBe('For everyone')
})

test('what one agent has half filled no other agent is shown', async () => {
  const desk = await aDesk()
  await desk.done('forms.keep', { shopId: desk.shopId, kind: 'chat', values: half })
  const { id: agentId } = await desk.done('agents.add', { name: 'Sefa Tui', role: 'agent' })
  await desk.done('session.choose', { agentId })
  expect((await desk.done('forms.kept', { shopId: desk.shopId, kind: 'chat' })).kept).toBeNull()
})

test('an edit is kept for its coupon, beside others and a new coupon’s form, over a restart, with what it was begun on', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const [one, other] = [await desk.coupon({ name: 'One' }), await desk.coupon({ name: 'Other' })]
  const edit = (couponId: CouponId, name: string) => ({
    couponId,
    revision: 1,
    base: { ...validTerms(desk.now), name },
  })
  await desk.done('forms.keep', { shopId: desk.shopId, kind: 'chat', values: half })
  await desk.done('forms.keep', {
    shopId: desk.shopId,
    kind: 'chat',
    values: { ...half, name: 'One and a half' },
    edit: edit(one, 'One'),
  })
  await desk.done('forms.keep', {
    shopId: desk.shopId,
    kind: 'chat',
    values: { ...half, name: 'Another' },
    edit: edit(other, 'Other'),
  })
  const ofNew = async () => (await desk.done('forms.kept', { shopId: desk.shopId, kind: 'chat' })).kept
  expect(await ofNew()).toMatchObject({ values: { name: half.name } })
  // A new coupon is no edit.
  await desk.done('coupons.create', { shopId: desk.shopId, kind: 'chat', terms: validTerms(desk.now), keptForm: true })
  expect(await ofNew()).toBeNull()
  await desk.close()

  const again = await aDesk(folder)
  const kept = async (couponId: CouponId) =>
    (await again.done('forms.kept', { shopId: again.shopId, kind: 'chat', couponId })).kept
  expect(await kept(one)).toMatchObject({ values: { name: 'One and a half' }, edit: edit(one, 'One') })
  expect(await kept(other)).toMatchObject({ values: { name: 'Another' } })

  await again.done('forms.keep', { shopId: again.shopId, kind: 'chat', values: null, edit: edit(one, 'One') })
  expect(await kept(one)).toBeNull()
  expect(await kept(other)).not.toBeNull()
})

test('of edits those of coupons that are over are forgotten, and the oldest beyond twenty', async () => {
  const desk = await aDesk()
  const keep = (couponId: CouponId) =>
    desk.done('forms.keep', {
      shopId: desk.shopId,
      kind: 'chat',
      values: half,
      edit: { couponId, revision: 1, base: validTerms(desk.now) },
    })
  const isKept = async (couponId: CouponId) =>
    (await desk.done('forms.kept', { shopId: desk.shopId, kind: 'chat', couponId })).kept !== null
  await desk.done('forms.keep', { shopId: desk.shopId, kind: 'regular', values: half })
  const ending = await desk.coupon({ name: 'Ending', claimPeriod: { from: desk.now, until: desk.now + day } })
  const coupons = await Promise.all(
    Array.from({ length: editsKept }, (_, number) => desk.coupon({ name: `Coupon ${String(number)}` })),
  )
  const newer = coupons.slice(1)
  for (const couponId of [ending, ...coupons]) await keep(couponId)
  expect(await Promise.all([ending, ...coupons].map(isKept))).toEqual([false, ...coupons.map(() => true)])

  const later = await desk.coupon({ name: 'Later' })
  await keep(later)
  expect(await Promise.all([...coupons, later].map(isKept))).toEqual([false, ...newer.map(() => true), true])
  await keep(ending)
  expect(await isKept(ending)).toBe(true)
  desk.now += 2 * day
  await keep(later)
  expect(await isKept(ending)).toBe(false)
  expect((await desk.done('forms.kept', { shopId: desk.shopId, kind: 'regular' })).kept).not.toBeNull()
})

test('an edit of no coupon is not kept', async () => {
  const desk = await aDesk()
  const gone = CouponId.parse('coupon_gone')
  expect(
    await desk.ask('forms.keep', {
      shopId: desk.shopId,
      kind: 'chat',
      values: half,
      edit: { couponId: gone, revision: 1, base: validTerms(desk.now) },
    }),
  ).toEqual({ is: 'not_found' })
})
