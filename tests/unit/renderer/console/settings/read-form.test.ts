import { describe, expect, test } from 'vitest'
import {
  emptyForm,
  formOf,
  type FormFacts,
  type FormField,
  type FormValues,
} from '../../../../../renderer/console/settings/form-values'
import { fieldOf, readForm } from '../../../../../renderer/console/settings/read-form'
import { termsIssues } from '../../../../../shared/rules'
import { at, coupon, now, product, singapore } from '../../../rules/given'

const facts: FormFacts = { kind: 'chat', currency: 'USD', zone: singapore, now }
const filled: FormValues = {
  ...emptyForm(facts),
  name: 'Twenty off',
  end: '2026-11-30 23:59',
  percent: '20',
  cap: '10',
  minimum: '50',
  quantity: '2',
}
const read = (changes: Partial<FormValues> = {}, changedFacts: Partial<FormFacts> = {}) =>
  readForm({ ...filled, ...changes }, { ...facts, ...changedFacts })
const issues = (changes: Partial<FormValues> = {}, changedFacts: Partial<FormFacts> = {}) =>
  read(changes, changedFacts).issues.map(({ field, code }) => `${field} ${code}`)

test('a filled form becomes the terms that the rules accept', () => {
  const { terms } = read()
  expect(terms).toEqual({
    name: 'Twenty off',
    claimPeriod: { from: at('2026-11-23 09:54'), until: at('2026-12-01 00:00') },
    discount: { is: 'percentage', percent: 20, cap: 10_00 },
    minimumSpend: 50_00,
    validity: { is: 'days', days: 7 },
    scope: { is: 'whole_shop' },
    quantity: 2,
    perCustomer: 1,
    customers: { is: 'everyone' },
    terms: '',
  })
  expect(terms && termsIssues(terms, { ...facts, createdAt: now })).toEqual([])
})

test('a new form starts at once and asks only for what nobody can guess', () => {
  expect(emptyForm(facts).start).toBe('2026-11-23 09:54')
  expect(readForm(emptyForm(facts), facts).issues.map(({ field }) => field)).toEqual([
    'name',
    'end',
    'percent',
    'quantity',
  ])
})

describe('what is wrong is told of its field', () => {
  const cases: readonly (readonly [Partial<FormValues>, readonly string[]])[] = [
    [{ name: '  ' }, ['name required']],
    [{ name: 'x'.repeat(51) }, ['name too_long']],
    [{ start: 'soon' }, ['start unreadable']],
    [{ start: '25 Nov' }, ['start no_year']],
    [{ end: '2026-11-31 10:00' }, ['end no_such_day']],
    [{ end: '' }, ['end missing']],
    [{ start: '2026-11-25 00:00', end: '2026-11-24 23:59' }, ['end before_start']],
    [{ start: '2026-11-01 00:00', end: '2026-11-20 23:59' }, ['end in_the_past']],
    [{ start: '2026-11-25 00:00', end: '2026-11-25 00:05' }, ['end too_short']],
    [{ end: '2028-01-01 00:00' }, ['end too_long']],
    [{ percent: '4' }, ['percent out_of_bounds']],
    [{ percent: '100' }, ['percent out_of_bounds']],
    [{ percent: 'twenty' }, ['percent unreadable']],
    [{ percent: '' }, ['percent missing']],
    [{ cap: '9.99' }, ['cap below_least']],
    [{ cap: '1,0' }, ['cap unreadable']],
    [{ minimum: '-5' }, ['minimum unreadable']],
    [{ discountType: 'amount', amount: '' }, ['amount missing']],
    [{ discountType: 'amount', amount: '0' }, ['amount required']],
    [{ discountType: 'amount', amount: '50' }, ['amount not_below_minimum_spend']],
    [{ days: '91' }, ['days unreadable']],
    [
      { validity: 'fixed', validFrom: '2026-11-25 00:00', validUntil: '2026-11-29 23:59' },
      ['validUntil before_claims_end'],
    ],
    [{ validity: 'fixed', validFrom: '2026-12-25 00:00', validUntil: '2026-12-24 23:59' }, ['validUntil before_start']],
    [{ validity: 'fixed', validFrom: '', validUntil: 'soon' }, ['validFrom missing', 'validUntil unreadable']],
    [{ quantity: '1000001' }, ['quantity unreadable']],
    [{ quantity: '1', perCustomer: '2' }, ['perCustomer above_quantity']],
    [{ products: 'products' }, ['productIds none']],
    [{ terms: 'x'.repeat(2_001) }, ['terms too_long']],
  ]
  test.each(cases)('%o', (changes, expected) => {
    expect(issues(changes)).toEqual(expected)
    expect(read(changes).terms).toBeUndefined()
  })

  test('in the order of the form', () => {
    expect(issues({ name: '', quantity: '', percent: '3' })).toEqual([
      'name required',
      'percent out_of_bounds',
      'quantity missing',
    ])
  })

  test('but a rule is silent while what it looks at can’t be read', () => {
    expect(issues({ minimum: 'x', cap: '0.50' })).toEqual(['minimum unreadable'])
    expect(issues({ start: '', end: '2026-11-23 09:00' })).toEqual(['start missing'])
    expect(
      issues({ end: '', validity: 'fixed', validFrom: '2026-11-23 09:00', validUntil: '2026-11-23 09:56' }),
    ).toEqual(['end missing'])
  })

  test('and what the other choice hides is not asked for', () => {
    expect(issues({ discountType: 'amount', amount: '5', percent: 'x', cap: 'y' })).toEqual([])
    expect(
      issues({ validity: 'fixed', days: 'x', validFrom: '2026-11-25 00:00', validUntil: '2026-12-24 23:59' }),
    ).toEqual([])
  })
})

test('a regular coupon has the bounds of its kind', () => {
  expect(issues({ percent: '51' }, { kind: 'regular' })).toEqual(['percent out_of_bounds'])
  expect(issues({ percent: '50', cap: '25' }, { kind: 'regular' })).toEqual([])
})

test('times that the clocks skip are taken as long after the change', () => {
  const berlin = { zone: 'Europe/Berlin', now: at('2026-03-01 00:00') }
  const { terms } = read({ start: '2026-03-29 02:30', end: '2026-04-30 23:59' }, berlin)
  expect(terms?.claimPeriod.from).toBe(Date.UTC(2026, 2, 29, 1, 30))
})

test('dates are taken as people write them: a day alone from its start, or to its last minute', () => {
  const { terms } = read({
    start: '24.11.2026',
    end: '12/31/2026',
    validity: 'fixed',
    validFrom: '2026年11月24日 9时',
    validUntil: '３１.１.２０２７',
  })
  expect(terms).toMatchObject({
    claimPeriod: { from: at('2026-11-24 00:00'), until: at('2027-01-01 00:00') },
    validity: { from: at('2026-11-24 09:00'), until: at('2027-02-01 00:00') },
  })
})

test('a date that can be two days is asked for, one that is none is refused', () => {
  expect(issues({ start: '03/04/2027', end: '31.02.2027' })).toEqual(['start ambiguous', 'end no_such_day'])
})

test('an end at 23:59, or on a day alone, ends with the day where its last hour comes twice', () => {
  const cairo = { zone: 'Africa/Cairo', now: at('2027-10-01 00:00') }
  const claims = { start: '2027-10-10 00:00', validity: 'fixed', validFrom: '2027-10-28 23:00' } as const
  for (const end of ['2027-10-28 23:59', '28.10.2027']) {
    const { terms } = read({ ...claims, end, validUntil: end }, cairo)
    expect(terms?.claimPeriod.until).toBe(Date.parse('2027-10-28T22:00Z'))
    expect(terms?.validity).toEqual({
      is: 'fixed',
      from: Date.parse('2027-10-28T20:00Z'),
      until: Date.parse('2027-10-28T22:00Z'),
    })
  }
})

test('whole numbers and amounts are read in the digits of any script', () => {
  expect(read({ percent: '２０', cap: '１０．５０', quantity: '٢٠', perCustomer: '२' }).terms).toMatchObject({
    discount: { percent: 20, cap: 10_50 },
    quantity: 20,
    perCustomer: 2,
  })
})

test('money is read in the decimals of the currency', () => {
  expect(read({ cap: '1200', minimum: '5000' }, { currency: 'JPY' }).terms).toMatchObject({
    discount: { cap: 1200 },
    minimumSpend: 5000,
  })
  expect(issues({ cap: '1200.5', minimum: '' }, { currency: 'JPY' })).toEqual(['cap unreadable'])
  expect(read({ cap: '25.125', minimum: '' }, { currency: 'KWD' }).terms).toMatchObject({ discount: { cap: 25_125 } })
})

describe('a duplicate', () => {
  const source = coupon({
    name: 'Bundle saver',
    claimPeriod: { from: at('2026-11-01 00:00'), until: at('2026-12-01 00:00') },
    discount: { is: 'amount', amount: 12_00 },
    minimumSpend: 60_00,
    validity: { is: 'fixed', from: at('2026-11-05 00:00'), until: at('2027-01-01 00:00') },
    scope: { is: 'products', productIds: [product('candle')] },
    customers: { is: 'repeat' },
    terms: 'Not with other offers.',
  })

  test('has the terms of its source and starts at once', () => {
    const { terms } = readForm(formOf(source, facts), facts)
    expect(terms).toMatchObject({
      name: 'Bundle saver',
      discount: source.discount,
      minimumSpend: 60_00,
      validity: source.validity,
      scope: source.scope,
      customers: source.customers,
      quantity: source.quantity,
      perCustomer: source.perCustomer,
      terms: source.terms,
      claimPeriod: { from: now, until: source.claimPeriod.until },
    })
  })

  test('of a coupon that has ended asks for new ends', () => {
    const ended = {
      ...source,
      claimPeriod: { from: at('2026-10-01 00:00'), until: at('2026-11-01 00:00') },
      validity: { is: 'fixed', from: at('2026-10-01 00:00'), until: at('2026-11-10 00:00') } as const,
    }
    expect(readForm(formOf(ended, facts), facts).issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'end missing',
      'validUntil missing',
    ])
  })
})

test.each<[string, FormField | undefined]>([
  ['terms.claimPeriod.until', 'end'],
  ['claimPeriod.until', 'end'],
  ['terms.name', 'name'],
  ['terms.terms', 'terms'],
  ['terms', 'terms'],
  ['shopId', undefined],
])('an issue about %s belongs to %s', (path, field) => {
  expect(fieldOf({ path })).toBe(field)
})
