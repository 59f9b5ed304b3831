import { expect, test } from 'vitest'
import { day, templatesAtMost, type TemplateId } from '../../../shared/model'
import { aDesk, aFolder, validTerms } from '../../fixtures/desk'

test('a template made of a coupon keeps its settings without its dates, over a restart', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const couponId = await desk.coupon({ name: 'Weekend thank-you' })
  const { templateId } = await desk.done('templates.save', { couponId, name: ' Weekends ' })
  await desk.close()

  const again = await aDesk(folder)
  const [template] = again.desk.world.templatesOf(again.shopId)
  expect(template).toMatchObject({
    id: templateId,
    name: 'Weekends',
    kind: 'chat',
    terms: { name: 'Weekend thank-you', discount: { is: 'percentage', percent: 20, cap: 1_000 }, quantity: 100 },
  })
  const { claimPeriod: _, validity: __, ...settings } = validTerms(again.now)
  expect(template?.terms).toEqual({
    ...settings,
    claimPeriod: { is: 'days', last: { days: 7, at: '09:59' } },
    validity: { is: 'days', days: 7 },
  })
})

test('it is renamed and deleted; another one’s name is refused, in either case', async () => {
  const desk = await aDesk()
  const { shopId } = desk
  const couponId = await desk.coupon()
  const names = async () => (await desk.done('templates.list', { shopId })).templates.map(({ name }) => name)
  const { templateId } = await desk.done('templates.save', { couponId, name: 'Weekends' })
  await desk.done('templates.save', { couponId, name: 'Birthdays' })
  expect(await names()).toEqual(['Birthdays', 'Weekends'])
  expect(await desk.ask('templates.save', { couponId, name: 'weekends' })).toEqual({
    is: 'refused',
    refusal: { reason: 'name_taken' },
  })
  expect(await desk.ask('templates.rename', { shopId, templateId, name: 'BIRTHDAYS' })).toEqual({
    is: 'refused',
    refusal: { reason: 'name_taken' },
  })
  for (const name of ['Ｂｉｒｔｈｄａｙｓ', 'Birth\u00addays', 'Bırthdays'])
    expect(await desk.ask('templates.save', { couponId, name }), name).toEqual({
      is: 'refused',
      refusal: { reason: 'name_taken' },
    })

  await desk.done('templates.rename', { shopId, templateId, name: 'weekends' })
  expect(await names()).toEqual(['Birthdays', 'weekends'])
  await desk.done('templates.delete', { shopId, templateId })
  expect(await names()).toEqual(['Birthdays'])
  expect(await desk.ask('templates.rename', { shopId, templateId, name: 'Again' })).toEqual({ is: 'not_found' })
  // Whoever deletes what another deleted first has what they wanted.
  await desk.done('templates.delete', { shopId, templateId })
})

test('one more than fit is refused with how many fit', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon()
  for (let number = 1; number <= templatesAtMost; number += 1)
    await desk.done('templates.save', { couponId, name: `Template ${String(number)}` })
  expect(await desk.ask('templates.save', { couponId, name: 'One more' })).toEqual({
    is: 'refused',
    refusal: { reason: 'too_many', most: templatesAtMost },
  })
})

test('templates are a supervisor’s, and windows are told of each change', async () => {
  const desk = await aDesk()
  const told: string[] = []
  desk.desk.publisher.onPublication(({ topic }) => told.push(topic))
  const couponId = await desk.coupon({ claimPeriod: { from: desk.now, until: desk.now + day } })
  told.length = 0
  const { templateId } = await desk.done('templates.save', { couponId, name: 'Weekends' })
  expect(told).toEqual(['templates'])
  const { id: agentId } = await desk.done('agents.add', { name: 'Sefa Tui', role: 'agent' })
  await desk.done('session.choose', { agentId })
  const refused: { readonly templateId: TemplateId; readonly shopId: typeof desk.shopId } = {
    templateId,
    shopId: desk.shopId,
  }
  expect(await desk.ask('templates.delete', refused)).toEqual({ is: 'not_permitted' })
})
