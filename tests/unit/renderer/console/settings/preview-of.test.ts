import { expect, test } from 'vitest'
import { emptyForm, type FormFacts, type FormValues } from '../../../../../renderer/console/settings/form-values'
import { previewOf } from '../../../../../renderer/console/settings/preview-of'
import { readForm } from '../../../../../renderer/console/settings/read-form'
import { at, now, product, singapore } from '../../../rules/given'

const facts: FormFacts = { kind: 'chat', currency: 'USD', zone: singapore, now }
const empty = emptyForm(facts)
const preview = (changes: Partial<FormValues>, where = facts) =>
  previewOf({ ...empty, ...changes }, where, readForm({ ...empty, ...changes }, where).issues)

test.each([
  [{ percent: '' }, undefined],
  [{ percent: 'ten' }, undefined],
  [{ percent: '0' }, undefined],
  [{ percent: '4' }, undefined],
  [{ percent: '100' }, undefined],
  [{ percent: '99' }, { is: 'percentage', percent: 99 }],
  [{ percent: '15' }, { is: 'percentage', percent: 15 }],
  [{ percent: '15', cap: 'ten' }, undefined],
  [{ percent: '15', cap: '0' }, undefined],
  [{ percent: '15', cap: '8', minimum: '100' }, undefined],
  [{ discountType: 'amount' as const, amount: '0' }, undefined],
  [{ discountType: 'amount' as const, amount: '20', minimum: '20' }, undefined],
  [
    { percent: '15', cap: '8' },
    { is: 'percentage', percent: 15, cap: 8_00 },
  ],
  [{ discountType: 'amount' as const, amount: '' }, undefined],
  [
    { discountType: 'amount' as const, amount: '12.50' },
    { is: 'amount', amount: 12_50 },
  ],
])('the preview of %o takes off %o', (changes, discount) => {
  expect(preview(changes).discount).toEqual(discount)
})

test.each([
  [{ days: '' }, undefined],
  [{ days: '91' }, undefined],
  [{ days: '0' }, undefined],
  [
    {
      end: '2026-11-30 23:59',
      validity: 'fixed' as const,
      validFrom: '2026-12-24 00:00',
      validUntil: '2026-12-01 23:59',
    },
    undefined,
  ],
  [
    {
      end: '2026-12-30 23:59',
      validity: 'fixed' as const,
      validFrom: '2026-12-01 00:00',
      validUntil: '2026-12-24 23:59',
    },
    undefined,
  ],
  [{ days: '7' }, { is: 'days', days: 7 }],
  [{ validity: 'fixed' as const, validFrom: '2026-12-01 00:00' }, undefined],
  [
    { validity: 'fixed' as const, validFrom: '2026-12-01 00:00', validUntil: '2026-12-24 23:59' },
    { is: 'fixed', from: at('2026-12-01 00:00'), until: at('2026-12-25 00:00') },
  ],
])('the preview of %o is valid %o', (changes, validity) => {
  expect(preview(changes).validity).toEqual(validity)
})

test('a coupon for products of which none is chosen yet is not shown as one for the whole shop', () => {
  expect(preview({ products: 'products' }).scope).toEqual({ is: 'products', productIds: [] })
  expect(preview({ products: 'products', productIds: [product('tray')] }).scope).toEqual({
    is: 'products',
    productIds: [product('tray')],
  })
})

test.each<[Partial<FormValues>, string[]]>([
  [{}, []],
  [{ percent: '15', days: '7', minimum: '30' }, []],
  [{ percent: '100' }, ['percent']],
  [{ percent: 'ten', minimum: 'much', days: '91' }, ['percent', 'minimum', 'days']],
  [{ percent: '15', cap: '1', minimum: '100' }, ['cap']],
  [{ name: 'x'.repeat(51) }, ['name']],
])('of %o the preview says that it leaves out %o', (changes, leftOut) => {
  expect(preview(changes).leftOut).toEqual(leftOut)
})

test('a regular coupon takes off at most what a regular one may', () => {
  expect(preview({ percent: '51' }, { ...facts, kind: 'regular' }).discount).toBeUndefined()
  expect(preview({ percent: '50' }, { ...facts, kind: 'regular' }).discount).toEqual({ is: 'percentage', percent: 50 })
})
