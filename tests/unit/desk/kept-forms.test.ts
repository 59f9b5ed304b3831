import { expect, test } from 'vitest'
import { CouponFormValues } from '../../../shared/model'
import { aDesk, aFolder, validTerms } from '../../fixtures/desk'

const half: CouponFormValues = {
  name: 'Half a thank-you', start: '', end: '', discountType: 'percentage', percent: '2', amount: '', cap: '', minimum: 'fifty', validity: 'days', days: '7', validFrom: '', validUntil: '',
  quantity: '', perCustomer: '1', products: 'whole_shop', productIds: [], customers: 'everyone', customerIds: [], terms: '',
}

test('a half-filled form is kept for its kind until it is discarded, over a restart', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  await desk.done('forms.keep', { shopId: desk.shopId, kind: 'chat', values: half })
  await desk.close()

  const again = await aDesk(folder)
  expect((await again.done('forms.kept', { shopId: again.shopId, kind: 'chat' })).kept).toEqual({ shopId: again.shopId, kind: 'chat', values: half, keptAt: again.now })
  expect((await again.done('forms.kept', { shopId: again.shopId, kind: 'regular' })).kept).toBeNull()

  await again.done('forms.keep', { shopId: again.shopId, kind: 'chat', values: null })
  expect((await again.done('forms.kept', { shopId: again.shopId, kind: 'chat' })).kept).toBeNull()
})

test('creating its coupon forgets the form; creating another one leaves it', async () => {
  const desk = await aDesk()
  const create = (keptForm: boolean) => desk.done('coupons.create', { shopId: desk.shopId, kind: 'chat', terms: validTerms(desk.now), keptForm })
  const kept = async (kind: 'chat' | 'regular') => (await desk.done('forms.kept', { shopId: desk.shopId, kind })).kept?.values.name
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
