import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleCouponFile } from '../../../../../../electron/desk/coupons/example-coupon-file'
import {
  isProblem,
  judge,
  readCouponFile,
  type JudgedLine,
} from '../../../../../../renderer/console/settings/import/read-coupon-file'
import {
  CouponColumn,
  couponColumns,
  couponFileLines,
  type CouponCells,
  type Currency,
} from '../../../../../../shared/model'
import { nameAtAGlance } from '../../../../../../shared/rules'
import { at, now, product, singapore } from '../../../../rules/given'

const where = { zone: singapore, now }
const products = new Map([
  ['Copper lamp', [product('lamp')]],
  ['Mug', [product('mug1'), product('mug2')]],
])

function lines(text: string, currency: Currency = 'USD'): JudgedLine[] {
  const read = readCouponFile(text)
  if (isProblem(read)) throw new Error(JSON.stringify(read))
  return judge(read, { ...where, currency }, (name) => products.get(name) ?? [])
}

/** One line with these cells beside a coupon's least. */
function line(cells: Partial<CouponCells>): JudgedLine {
  const whole: Partial<CouponCells> = {
    name: 'Twenty off',
    end: '2026-11-30 23:59',
    percent: '20',
    valid_days: '7',
    quantity: '100',
    ...cells,
  }
  const row = CouponColumn.options.map((column) => `"${(whole[column] ?? '').replaceAll('"', '""')}"`).join(',')
  const [judged] = lines(`${CouponColumn.options.join(',')}\n${row}\n`)
  if (!judged) throw new Error('no line')
  return judged
}

function headingsOf(text: string) {
  const read = readCouponFile(text)
  return isProblem(read) ? {} : read.headings
}

const told = ({ issues }: JudgedLine) =>
  issues.map((issue) => `${issue.column} ${issue.is === 'field' ? issue.issue.code : issue.code}`)

test('a line becomes the coupon that the form would make of it', () => {
  expect(
    line({
      max_discount: '10',
      min_spend: '50',
      products: 'Copper lamp',
      customers: 'new',
      terms: 'Not on\ngift cards',
    }),
  ).toMatchObject({
    kind: 'chat',
    terms: {
      name: 'Twenty off',
      claimPeriod: { from: now, until: at('2026-12-01 00:00') },
      validity: { is: 'days', days: 7 },
      discount: { is: 'percentage', percent: 20, cap: 10_00 },
      minimumSpend: 50_00,
      scope: { is: 'products', productIds: [product('lamp')] },
      quantity: 100,
      perCustomer: 1,
      customers: { is: 'new' },
      terms: 'Not on\ngift cards',
    },
    issues: [],
  })
})

describe('spreadsheets write the same in more than one way', () => {
  test.each<[Partial<CouponCells>, object]>([
    [{ kind: 'Regular' }, { kind: 'regular' }],
    [{ kind: '常规' }, { kind: 'regular' }],
    [{ kind: '\u200eRégular\u200e' }, { kind: 'regular' }],
    [{ percent: '20 %' }, { terms: { discount: { is: 'percentage', percent: 20 } } }],
    [{ percent: '', amount: '12.50' }, { terms: { discount: { is: 'amount', amount: 12_50 } } }],
    [{ start: '2026/11/24 9:00' }, { terms: { claimPeriod: { from: at('2026-11-24 09:00') } } }],
    [{ start: '24.11.2026 9:00' }, { terms: { claimPeriod: { from: at('2026-11-24 09:00') } } }],
    [
      { start: '11/24/2026', end: '2026年12月31日' },
      { terms: { claimPeriod: { from: at('2026-11-24 00:00'), until: at('2027-01-01 00:00') } } },
    ],
    [{ end: '31.12.2026' }, { terms: { claimPeriod: { until: at('2027-01-01 00:00') } } }],
    [{ end: '2026-11-30 23:59:59' }, { terms: { claimPeriod: { until: at('2026-12-01 00:00') } } }],
    [{ end: '30 Nov 2026' }, { terms: { claimPeriod: { until: at('2026-12-01 00:00') } } }],
    [{ end: '２０２６／１１／３０' }, { terms: { claimPeriod: { until: at('2026-12-01 00:00') } } }],
    [{ end: '2026-11-30T15:59:59Z' }, { terms: { claimPeriod: { until: at('2026-12-01 00:00') } } }],
    [{ start: '2026-11-24 09:00:00' }, { terms: { claimPeriod: { from: at('2026-11-24 09:00') } } }],
    [
      { start: '2026-11-24', end: '2026-11-24' },
      { terms: { claimPeriod: { from: at('2026-11-24 00:00'), until: at('2026-11-25 00:00') } } },
    ],
    [
      { valid_days: '', valid_from: '2026-11-24', valid_until: '2026-12-24' },
      { terms: { validity: { is: 'fixed', from: at('2026-11-24 00:00'), until: at('2026-12-25 00:00') } } },
    ],
    [{ customers: '回头客' }, { terms: { customers: { is: 'repeat' } } }],
    [{ customers: 'NEW\u00ad' }, { terms: { customers: { is: 'new' } } }],
    [{ per_customer: '3' }, { terms: { perCustomer: 3 } }],
    [{ percent: '20.00%' }, { terms: { discount: { is: 'percentage', percent: 20 } } }],
    [{ percent: '１５％' }, { terms: { discount: { is: 'percentage', percent: 15 } } }],
    [{ percent: '8折' }, { terms: { discount: { is: 'percentage', percent: 20 } } }],
    [{ percent: '8.5折' }, { terms: { discount: { is: 'percentage', percent: 15 } } }],
    [{ percent: '８８折' }, { terms: { discount: { is: 'percentage', percent: 12 } } }],
    [{ quantity: '1,000' }, { terms: { quantity: 1_000 } }],
    [{ quantity: '1 000' }, { terms: { quantity: 1_000 } }],
    [{ quantity: '1’000.0' }, { terms: { quantity: 1_000 } }],
    [{ quantity: '1ʼ000' }, { terms: { quantity: 1_000 } }],
    [{ quantity: '10,00,000' }, { terms: { quantity: 1_000_000 } }],
    [{ valid_days: '14 days' }, { terms: { validity: { is: 'days', days: 14 } } }],
    [{ valid_days: '14天' }, { terms: { validity: { is: 'days', days: 14 } } }],
    [{ min_spend: '1,250' }, { terms: { minimumSpend: 1_250_00 } }],
    [{ min_spend: '$50' }, { terms: { minimumSpend: 50_00 } }],
    [{ min_spend: '＄ 50.5' }, { terms: { minimumSpend: 50_50 } }],
    [{ min_spend: '\u200e$50' }, { terms: { minimumSpend: 50_00 } }],
    [{ min_spend: 'US$1,250.00' }, { terms: { minimumSpend: 1_250_00 } }],
    [{ min_spend: '1.250,5 usd' }, { terms: { minimumSpend: 1_250_50 } }],
    [{ percent: '', amount: '12,50' }, { terms: { discount: { is: 'amount', amount: 12_50 } } }],
    [{ percent: '', amount: '1,234,567.8' }, { terms: { discount: { is: 'amount', amount: 1_234_567_80 } } }],
    [
      { percent: '', amount: '12.50', min_spend: '１，２５０' },
      { terms: { discount: { is: 'amount', amount: 12_50 }, minimumSpend: 1_250_00 } },
    ],
  ])('%o', (cells, expected) => {
    expect(line(cells)).toMatchObject({ ...expected, issues: [] })
  })
})

describe('what is wrong is told of its column, and no coupon made', () => {
  test.each<[Partial<CouponCells>, readonly string[]]>([
    [{ kind: 'gold' }, ['kind kind']],
    [{ name: '' }, ['name required']],
    [{ name: 'x'.repeat(51) }, ['name too_long']],
    [{ start: 'soon' }, ['start unreadable']],
    [{ start: '24.11.' }, ['start no_year']],
    [{ end: '12/11/2026' }, ['end ambiguous_date']],
    [{ end: '2026-11-30 24:30' }, ['end no_such_time']],
    [{ end: '2026-02-30' }, ['end no_such_day']],
    [{ end: '' }, ['end missing']],
    [{ end: '2026-11-01' }, ['end before_start']],
    [{ percent: '12.5' }, ['percent unreadable']],
    [{ percent: '4' }, ['percent out_of_bounds']],
    [{ kind: 'regular', percent: '60' }, ['percent out_of_bounds']],
    [{ percent: '' }, ['percent no_discount']],
    [{ amount: '5' }, ['amount two_discounts']],
    [{ percent: '', amount: '5', max_discount: '10' }, ['max_discount cap_of_amount']],
    [{ percent: '', amount: '5', max_discount: 'ten' }, ['max_discount cap_of_amount']],
    [{ percent: '', amount: 'ten' }, ['amount unreadable']],
    [{ percent: '', amount: '1.250' }, ['amount ambiguous_number']],
    [{ percent: '', amount: '€5' }, ['amount other_currency']],
    [{ percent: '', amount: '5 EUR' }, ['amount other_currency']],
    [{ percent: '', amount: '-5' }, ['amount unreadable']],
    [{ percent: '', amount: '5 each' }, ['amount unreadable']],
    [{ percent: '', amount: '12.345,6.7' }, ['amount unreadable']],
    [{ percent: '0.2' }, ['percent unreadable']],
    [{ percent: '10折' }, ['percent unreadable']],
    [{ percent: '', amount: '50', min_spend: '50' }, ['amount not_below_minimum_spend']],
    [{ max_discount: '1', min_spend: '50' }, ['max_discount below_least']],
    [{ valid_days: '' }, ['valid_days missing']],
    [{ valid_days: '91' }, ['valid_days unreadable']],
    [{ valid_until: '2026-12-24', valid_from: '2026-11-24' }, ['valid_days two_validities']],
    [{ valid_days: '', valid_from: '2026-11-24', valid_until: '2026-11-29' }, ['valid_until before_claims_end']],
    [{ quantity: '1.000' }, ['quantity ambiguous_number']],
    [{ quantity: '' }, ['quantity missing']],
    [{ per_customer: '101' }, ['per_customer above_quantity']],
    [{ products: 'Silver lamp' }, ['products no_product']],
    [{ products: 'Copper lamp|Mug' }, ['products many_products']],
    [{ customers: 'chosen' }, ['customers chosen_customers']],
    [{ customers: 'friends' }, ['customers customers']],
    [{ terms: 'x'.repeat(2_001) }, ['terms too_long']],
    [{ name: '', quantity: '0', kind: 'gold' }, ['kind kind', 'name required', 'quantity unreadable']],
  ])('%o', (cells, issues) => {
    const judged = line(cells)
    expect(told(judged)).toEqual(issues)
    expect(judged.terms).toBeUndefined()
  })
})

describe('a file that is none of coupons is refused whole', () => {
  test.each([
    ['', { is: 'empty' }],
    ['\n\n', { is: 'empty' }],
    ['Sorry for the wait,20\n', { is: 'no_heading', columns: ['Sorry for the wait', '20'] }],
    ['name,max_discont,,priority\nA,5,,1\n', { is: 'unknown_columns', columns: ['max_discont', 'priority'] }],
    ['name,end,Name,优惠券名称\nA,B,C,D\n', { is: 'double_columns', columns: ['Name', '优惠券名称'] }],
    ['name,end\n', { is: 'no_lines' }],
    [
      `name,end\n${'A,B\n'.repeat(couponFileLines + 1)}`,
      { is: 'too_many_lines', lines: couponFileLines + 1, most: couponFileLines },
    ],
  ])('%j', (text, problem) => {
    expect(readCouponFile(text)).toEqual(problem)
  })
})

test('a line with more cells than columns, or a torn quotation, is no coupon and says why', () => {
  const judged = lines(
    'name,end,percent,valid_days,quantity\nTen, twelve,2026-11-30,20,7,100\nMore,2026-11-30,20,7,100,50\nGood,2026-11-30,20,7,100\nTorn,"2026-11-30,20,7,100\n',
  )
  expect(judged.map(({ line: at, broken, terms, issues }) => [at, broken, terms?.name, issues])).toEqual([
    [2, 'more_cells', undefined, []],
    [3, 'more_cells', undefined, []],
    [4, undefined, 'Good', []],
    [5, 'quotes', undefined, []],
  ])
})

test('a number that can be read in two ways is read as the rest of its file shows', () => {
  const amounts = (...cells: string[]) =>
    lines(
      `name,end,amount,valid_days,quantity\n${cells.map((cell) => `A,2026-11-30,"${cell}",7,100`).join('\n')}\n`,
    ).map(({ terms, issues }) => terms?.discount ?? issues.map((issue) => issue.is === 'cell' && issue.facts))
  const amount = (minor: number) => ({ is: 'amount', amount: minor })
  const either = [{ one: '1250', other: '1.25' }]
  expect(amounts('1,250')).toEqual([amount(1_250_00)])
  expect(amounts('1.250')).toEqual([either])
  expect(amounts('12,50', '1.250', '1,250')).toEqual([amount(12_50), amount(1_250_00), either])
  expect(amounts('12.50', '1.250', '1,250')).toEqual([amount(12_50), either, amount(1_250_00)])
  expect(amounts('12.50', '12,50', '1,250')).toEqual([amount(12_50), amount(12_50), either])
})

test('a date that can be read in two ways is read as the rest of its file shows', () => {
  const ends = (...cells: string[]) =>
    lines(`name,end,percent,valid_days,quantity\n${cells.map((cell) => `A,${cell},20,7,100`).join('\n')}\n`).map(
      ({ terms, issues }) => terms?.claimPeriod.until ?? issues.map((issue) => issue.is === 'cell' && issue.facts),
    )
  const either = [{ dates: ['2026-11-12', '2026-12-11'] }]
  expect(ends('12/11/2026')).toEqual([either])
  expect(ends('12/11/2026', '12/31/2026')).toEqual([at('2026-12-12 00:00'), at('2027-01-01 00:00')])
  expect(ends('11/12/2026', '31/12/2026')).toEqual([at('2026-12-12 00:00'), at('2027-01-01 00:00')])
  expect(ends('12/11/2026', '31/12/2026', '12/31/2026')[0]).toEqual(either)
})

test('amounts are read by the decimals of the shop’s currency', () => {
  const amount = (cell: string, currency: Currency) =>
    lines(`name,end,amount,valid_days,quantity\nA,2026-11-30,"${cell}",7,100\n`, currency).map((one) =>
      one.terms?.discount.is === 'amount' ? one.terms.discount.amount : told(one),
    )
  expect(amount('￥1,000', 'JPY')).toEqual([1_000])
  expect(amount('1000円', 'JPY')).toEqual([1_000])
  expect(amount('50.00', 'JPY')).toEqual([50])
  expect(amount('50.5', 'JPY')).toEqual([['amount unreadable']])
  expect(amount('50元', 'CNY')).toEqual([50_00])
  expect(amount('RMB 50', 'CNY')).toEqual([50_00])
  expect(amount('1000日元', 'JPY')).toEqual([1_000])
  expect(amount('50美元', 'USD')).toEqual([50_00])
  expect(amount('S$50', 'SGD')).toEqual([50_00])
  expect(amount('C$50', 'CAD')).toEqual([50_00])
  expect(amount('$50', 'CNY')).toEqual([['amount other_currency']])
  for (const cell of ['50 zł', '50 ZŁ', '50 zl', '50 PLN']) expect(amount(cell, 'PLN'), cell).toEqual([50_00])
  expect(amount('1.250', 'KWD')).toEqual([1_250])
  expect(amount('1,250', 'KWD')).toEqual([['amount ambiguous_number']])
})

test('lines of the same name know of each other, in either case of letters; those without a name don’t', () => {
  const judged = lines(
    'name,end,percent,valid_days,quantity\nTwice,2026-11-30,20,7,100\nOnce,2026-11-30,20,7,100\n twice ,2026-11-30,25,7,100\nTWICE,2026-11-30,15,7,100\n,2026-11-30,20,7,100\n,2026-11-30,20,7,100\n',
  )
  expect(judged.map(({ twin }) => twin)).toEqual([4, undefined, 2, 2, undefined, undefined])
  expect(judged.slice(0, 4).every(({ terms }) => terms)).toBe(true)
})

test('headings are the columns’ names in either language and case, in any order', () => {
  expect(lines('Quantity;Valid days;END;优惠百分比;优惠券名称\n100;7;2026-11-30;20;Twenty off\n')[0]).toMatchObject({
    name: 'Twenty off',
    issues: [],
  })
  expect(
    lines('Quantity*;validDays;ＥＮＤ;Percent (%);优惠券名称：\n100;7;2026-11-30;20;Twenty off\n')[0],
  ).toMatchObject({ name: 'Twenty off', issues: [] })
  // As the Chinese form calls it, and as it did when older files were written.
  for (const cap of ['封顶金额', '最高优惠'])
    expect(lines(`name;end;percent;valid_days;quantity;${cap}\nTen;2026-11-30;20;7;100;10`)[0]).toMatchObject({
      terms: { discount: { percent: 20, cap: 10_00 } },
    })
})

test('headings are told apart as names are: without accents, width and what can’t be seen', () => {
  for (const heading of ['\u200ename', 'n\u00adame', 'Náme', '\u202bNAME\u202c'])
    expect(
      lines(`${heading};end;percent;valid_days;quantity\nTen;2026-11-30;20;7;100`)[0],
      JSON.stringify(heading),
    ).toMatchObject({ name: 'Ten', issues: [] })
})

test('no two columns have headings that are read alike, in either language', () => {
  for (const column of CouponColumn.options)
    for (const heading of couponColumns[column])
      for (const written of [heading, heading.toUpperCase(), heading.replaceAll('_', ' '), ` ${heading}: `])
        expect([written, ...Object.keys(headingsOf(`${written}\nA`))]).toEqual([written, column])
  const all = CouponColumn.options.flatMap((column) => couponColumns[column].map(nameAtAGlance))
  expect(new Set(all).size).toBe(all.length)
})

test('the example beside the format, and the one that is saved, in each language and currency, hold coupons only', () => {
  const kept = readFileSync(
    resolve(__dirname, '../../../../../../renderer/console/settings/import/example.csv'),
    'utf8',
  )
  expect(lines(kept).map(told)).toEqual([[], []])
  for (const language of ['en', 'zh-CN'] as const) {
    for (const [currency, minor] of [
      ['USD', 10_00],
      ['JPY', 1_000],
      ['KWD', 10_000],
    ] as const) {
      const text = exampleCouponFile({ now, zone: singapore, currency, language, product: 'Copper lamp' })
      const judged = lines(text, currency)
      expect(judged.map(told)).toEqual([[], []])
      expect(judged.map(({ kind }) => kind)).toEqual(['chat', 'regular'])
      expect(judged[1]?.terms?.discount).toEqual({ is: 'amount', amount: minor })
      expect(text.startsWith(`\ufeff${couponColumns.kind[language === 'en' ? 0 : 1]},`)).toBe(true)
    }
  }
})
