import { expect, test } from 'vitest'
import { emptyForm, type FormFacts } from '../../../../../renderer/console/settings/form-values'
import { previewOf } from '../../../../../renderer/console/settings/preview-of'
import { at, now, product, singapore } from '../../../rules/given'

const facts: FormFacts = { kind: 'chat', currency: 'USD', zone: singapore, now }
const empty = emptyForm(facts)

test.each([
  [{ percent: '' }, undefined],
  [{ percent: 'ten' }, undefined],
  [{ percent: '0' }, undefined],
  [{ percent: '15' }, { is: 'percentage', percent: 15 }],
  [{ percent: '15', cap: '8' }, { is: 'percentage', percent: 15, cap: 8_00 }],
  [{ discountType: 'amount' as const, amount: '' }, undefined],
  [{ discountType: 'amount' as const, amount: '12.50' }, { is: 'amount', amount: 12_50 }],
])('the preview of %o takes off %o', (changes, discount) => {
  expect(previewOf({ ...empty, ...changes }, facts).discount).toEqual(discount)
})

test.each([
  [{ days: '' }, undefined],
  [{ days: '91' }, undefined],
  [{ days: '7' }, { is: 'days', days: 7 }],
  [{ validity: 'fixed' as const, validFrom: '2026-12-01 00:00' }, undefined],
  [{ validity: 'fixed' as const, validFrom: '2026-12-01 00:00', validUntil: '2026-12-24 23:59' }, { is: 'fixed', from: at('2026-12-01 00:00'), until: at('2026-12-25 00:00') }],
])('the preview of %o is valid %o', (changes, validity) => {
  expect(previewOf({ ...empty, ...changes }, facts).validity).toEqual(validity)
})

test('a coupon for products of which none is chosen yet is not shown as one for the whole shop', () => {
  expect(previewOf({ ...empty, products: 'products' }, facts).scope).toEqual({ is: 'products', productIds: [] })
  expect(previewOf({ ...empty, products: 'products', productIds: [product('tray')] }, facts).scope).toEqual({ is: 'products', productIds: [product('tray')] })
})
