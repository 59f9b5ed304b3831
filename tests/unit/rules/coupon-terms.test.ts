import { describe, expect, test } from 'vitest'
import { day, hour, minute, type CouponTerms, type Currency, type Discount } from '../../../shared/model'
import { couponName, nameIssues, percentageBoundsOn, plusCalendarDays, termsIssues } from '../../../shared/rules'
import { at, now, singapore, terms, termsFacts } from './given'

const family = '👨‍👩‍👧‍👦'
const codesOf = (changes: Partial<CouponTerms>, facts = termsFacts()) =>
  termsIssues(terms(changes), facts).map(({ path, code }) => `${path} ${code}`)

test('valid terms have no issues', () => {
  expect(termsIssues(terms(), termsFacts())).toEqual([])
})

test('every issue is told at once', () => {
  expect(
    codesOf({
      name: ' ',
      claimPeriod: { from: now, until: now - 1 },
      discount: { is: 'amount', amount: 0 },
      validity: { is: 'fixed', from: now, until: now },
      perCustomer: 2,
      quantity: 1,
      terms: '\u0007',
    }),
  ).toEqual([
    'name required',
    'claimPeriod.until before_start',
    'discount.amount required',
    'validity.until before_start',
    'perCustomer above_quantity',
    'terms forbidden_character',
  ])
})

describe('the name', () => {
  test.each([
    ['one letter', 'A'],
    ['50 letters', 'a'.repeat(50)],
    ['50 emoji families, each one character to a person', family.repeat(50)],
    ['50 letters with marks of their own', 'q\u0323'.repeat(50)],
    ['50 flags', '🇸🇬'.repeat(50)],
    ['50 Chinese characters', '惠'.repeat(50)],
    ['50 letters between spaces', `  ${'a'.repeat(50)}\n`],
    ['the marks of a direction, which override nothing', 'שלום\u200e 20%'],
    ['an embedding and an isolate, which override nothing', '\u202bשלום\u202c \u206720%\u2069'],
  ])('%s is good', (_what, name) => {
    expect(nameIssues(name)).toEqual([])
  })

  test.each([
    ['51 letters', 'a'.repeat(51), 51],
    ['51 emoji families', family.repeat(51), 51],
    ['51 letters with marks', 'q\u0323'.repeat(51), 51],
  ])('%s is too long', (_what, name, characters) => {
    expect(nameIssues(name)).toEqual([{ path: 'name', code: 'too_long', facts: { characters, limit: 50 } }])
  })

  test.each([
    [1_000, []],
    [1_001, ['too_long']],
  ])('of one letter with so many marks that it has %i units', (units, codes) => {
    expect(nameIssues(`q${'\u0323'.repeat(units - 1)}`).map(({ code }) => code)).toEqual(codes)
  })

  test.each(['', '   ', '\t\n', '\u3000', '\u200b', '\u2800', '\u3164'])('“%s” is none', (name) => {
    expect(nameIssues(name)).toEqual([{ path: 'name', code: 'required' }])
  })

  test.each([
    ['a bell', 'ab\u0007c', 3],
    ['a line feed', 'ab\nc', 3],
    ['a tab', 'a\tb', 2],
    ['a delete', '\u007fab', 1],
    ['a C1 control', 'abc\u0085d', 4],
    ['a right-to-left override', 'abcd\u202efed', 5],
    ['a left-to-right override', '20%\u202d off', 4],
    ['half an emoji', 'ab\ud83dc', 3],
    ['a control after two emoji families, counted as a person counts', `${family}${family}\u0000`, 3],
    ['the first of two', 'a\u0001\u0002', 2],
  ])('%s is refused with its position', (_what, name, position) => {
    expect(nameIssues(name)).toEqual([{ path: 'name', code: 'forbidden_character', facts: { position } }])
  })

  test('is kept composed and trimmed', () => {
    expect(couponName('  Cafe\u0301 Nov\u00a0')).toBe('Caf\u00e9 Nov')
  })

  test('is counted composed: 50 letters typed with a combining accent are 50', () => {
    expect(nameIssues('e\u0301'.repeat(50))).toEqual([])
  })
})

describe('the terms text', () => {
  test('may have lines', () => {
    expect(codesOf({ terms: 'One coupon an order.\n\tShipping is not discounted.' })).toEqual([])
  })
  test('is refused with a control character, with its position', () => {
    expect(termsIssues(terms({ terms: 'ab\n\u202ec' }), termsFacts())).toEqual([
      { path: 'terms', code: 'forbidden_character', facts: { position: 4 } },
    ])
  })
})

describe('the claim period', () => {
  const periodCodes = (from: number, until: number, facts = termsFacts()) =>
    codesOf({ claimPeriod: { from, until } }, facts)

  test.each([
    ['10 minutes', now, now + 10 * minute, []],
    ['a millisecond less', now, now + 10 * minute - 1, ['claimPeriod.until too_short']],
    ['nothing', now, now, ['claimPeriod.until before_start']],
    ['an end before the start', now + day, now + hour, ['claimPeriod.until before_start']],
    ['an end that is now', now - day, now, ['claimPeriod.until in_the_past']],
    ['an end a millisecond from now', now - day, now + 1, []],
    ['a start in the past', now - 300 * day, now + day, []],
    ['365 days', at('2026-11-25 00:00'), at('2027-11-25 00:00'), []],
    ['365 days and a millisecond', at('2026-11-25 00:00'), at('2027-11-25 00:00') + 1, ['claimPeriod.until too_long']],
    ['a leap year, which is 366', at('2027-11-25 00:00'), at('2028-11-25 00:00'), ['claimPeriod.until too_long']],
    ['365 days in a leap year', at('2027-11-25 00:00'), at('2028-11-24 00:00'), []],
  ] as const)('of %s', (_what, from, until, codes) => {
    expect(periodCodes(from, until)).toEqual(codes)
  })

  test('365 calendar days are measured by the shop’s clocks, over their changes', () => {
    const zone = 'America/New_York'
    // In March 2020 the clocks went forward on the 8th, in 2021 on the 14th: between these dates a year has an hour more.
    const from = Date.parse('2020-03-12T12:00:00-04:00')
    const latest = Date.parse('2021-03-12T12:00:00-05:00')
    expect(plusCalendarDays(from, 365, zone)).toBe(latest)
    expect(latest - from).toBe(365 * day + hour)
    const facts = termsFacts({ zone, now: from })
    expect(periodCodes(from, latest, facts)).toEqual([])
    expect(periodCodes(from, latest + 1, facts)).toEqual(['claimPeriod.until too_long'])
  })

  test('the 10 minutes are real ones, also while the clocks go back', () => {
    // 01:55 summer time to 01:05 winter time: ten minutes by nobody's reading of the clocks.
    const from = Date.parse('2026-11-01T01:55:00-04:00')
    expect(
      periodCodes(from, Date.parse('2026-11-01T01:05:00-05:00'), termsFacts({ zone: 'America/New_York', now: from })),
    ).toEqual([])
    expect(
      periodCodes(from, Date.parse('2026-11-01T01:04:00-05:00'), termsFacts({ zone: 'America/New_York', now: from })),
    ).toEqual(['claimPeriod.until too_short'])
  })

  test('its issue says what would be right', () => {
    const from = at('2026-11-25 00:00')
    expect(termsIssues(terms({ claimPeriod: { from, until: at('2028-01-01 00:00') } }), termsFacts())).toEqual([
      { path: 'claimPeriod.until', code: 'too_long', facts: { latest: at('2027-11-25 00:00'), days: 365 } },
    ])
  })
})

describe('the percentage', () => {
  test.each([
    ['chat', 4, false],
    ['chat', 5, true],
    ['chat', 50, true],
    ['chat', 51, true],
    ['chat', 99, true],
    ['chat', 100, false],
    ['regular', 4, false],
    ['regular', 5, true],
    ['regular', 50, true],
    ['regular', 51, false],
    ['regular', 99, false],
  ] as const)('of a %s coupon, %i %%: good is %s', (kind, percent, good) => {
    expect(codesOf({ discount: { is: 'percentage', percent } }, termsFacts({ kind }))).toEqual(
      good ? [] : ['discount.percent out_of_bounds'],
    )
  })

  test('its issue names the bounds', () => {
    expect(
      termsIssues(terms({ discount: { is: 'percentage', percent: 60 } }), termsFacts({ kind: 'regular' })),
    ).toEqual([{ path: 'discount.percent', code: 'out_of_bounds', facts: { min: 5, max: 50 } }])
  })

  test.each([
    ['in the last second of 29 September 2024 in the shop’s zone', singapore, '2024-09-29T23:59:59+08:00', 50],
    ['at the first instant of 30 September 2024', singapore, '2024-09-30T00:00:00+08:00', 99],
    ['on 30 September in Singapore, still the 29th in New York', 'America/New_York', '2024-09-30T00:00:00+08:00', 50],
    ['on 30 September in New York', 'America/New_York', '2024-09-30T00:00:00-04:00', 99],
    ['long before', singapore, '1999-01-01T00:00:00Z', 50],
    ['long after', singapore, '2031-01-01T00:00:00Z', 99],
  ])('of a chat coupon created %s', (_when, zone, createdAt, max) => {
    expect(percentageBoundsOn('chat', Date.parse(createdAt), zone)).toEqual({ min: 5, max })
    expect(percentageBoundsOn('regular', Date.parse(createdAt), zone)).toEqual({ min: 5, max: 50 })
    const facts = termsFacts({ zone, createdAt: Date.parse(createdAt) })
    expect(codesOf({ discount: { is: 'percentage', percent: max } }, facts)).toEqual([])
    expect(codesOf({ discount: { is: 'percentage', percent: max + 1 } }, facts)).toEqual([
      'discount.percent out_of_bounds',
    ])
  })
})

describe('the maximum discount', () => {
  const capCodes = (percent: number, cap: number, minimumSpend: number | undefined, currency: Currency = 'USD') =>
    codesOf(
      { discount: { is: 'percentage', percent, cap }, ...(minimumSpend === undefined ? {} : { minimumSpend }) },
      termsFacts({ currency }),
    )

  test.each([
    [20, 10_00, 50_00, true],
    [20, 9_99, 50_00, false],
    [15, 1_50, 9_99, true],
    [15, 1_49, 9_99, false],
    [33, 33, 97, true],
    [33, 32, 97, false],
    [99, 990_000_000_000, 1_000_000_000_000, true],
    [99, 989_999_999_999, 1_000_000_000_000, false],
    [33, 330_000_000_000, 999_999_999_999, true],
    [33, 329_999_999_999, 999_999_999_999, false],
  ])('%i %% up to %i over %i: good is %s', (percent, cap, minimumSpend, good) => {
    expect(capCodes(percent, cap, minimumSpend)).toEqual(good ? [] : ['discount.cap below_least'])
  })

  test.each([
    ['USD', 1_00],
    ['JPY', 1],
    ['KWD', 1_000],
  ] as const)('without a minimum spend is at least one unit of %s', (currency, least) => {
    expect(capCodes(20, least, undefined, currency)).toEqual([])
    expect(capCodes(20, least - 1, undefined, currency)).toEqual(['discount.cap below_least'])
    expect(capCodes(20, least - 1, 0, currency)).toEqual(['discount.cap below_least'])
  })

  test('its issue names the least', () => {
    expect(
      termsIssues(terms({ discount: { is: 'percentage', percent: 20, cap: 9_00 }, minimumSpend: 50_00 }), termsFacts()),
    ).toEqual([{ path: 'discount.cap', code: 'below_least', facts: { least: 10_00 } }])
  })

  test('may be missing', () => {
    expect(codesOf({ discount: { is: 'percentage', percent: 20 }, minimumSpend: 50_00 })).toEqual([])
  })
})

describe('the amount', () => {
  const amountOff = (amount: number): Discount => ({ is: 'amount', amount })
  test.each([
    [0, undefined, ['discount.amount required']],
    [1, undefined, []],
    [1_000_000_000_000, undefined, []],
    [11_99, 12_00, []],
    [12_00, 12_00, ['discount.amount not_below_minimum_spend']],
    [12_01, 12_00, ['discount.amount not_below_minimum_spend']],
    // A minimum spend of nothing is none.
    [5_00, 0, []],
  ])('%i off, over %s', (amount, minimumSpend, codes) => {
    expect(codesOf({ discount: amountOff(amount), ...(minimumSpend === undefined ? {} : { minimumSpend }) })).toEqual(
      codes,
    )
  })
})

describe('the validity', () => {
  const claimsEnd = terms().claimPeriod.until
  test.each([
    ['ends with the claim period', now, claimsEnd, []],
    ['ends a millisecond before it', now, claimsEnd - 1, ['validity.until before_claims_end']],
    ['ends before it begins', claimsEnd + 2, claimsEnd + 1, ['validity.until before_start']],
    ['ends as it begins', claimsEnd + 1, claimsEnd + 1, ['validity.until before_start']],
    ['begins after the claim period', claimsEnd + day, claimsEnd + 2 * day, []],
  ])('of fixed dates that %s', (_what, from, until, codes) => {
    expect(codesOf({ validity: { is: 'fixed', from, until } })).toEqual(codes)
  })
})

test.each([
  [1, 1, []],
  [500, 500, []],
  [500, 501, ['perCustomer above_quantity']],
])('of %i in all, %i for each customer', (quantity, perCustomer, codes) => {
  expect(codesOf({ quantity, perCustomer })).toEqual(codes)
})
