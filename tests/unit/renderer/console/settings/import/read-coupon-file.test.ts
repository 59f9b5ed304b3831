import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exampleCouponFile } from '../../../../../../electron/desk/coupons/example-coupon-file'
import { isProblem, judge, readCouponFile, type JudgedLine } from '../../../../../../renderer/console/settings/import/read-coupon-file'
import { CouponColumn, couponColumns, couponFileLines, type CouponCells, type Currency } from '../../../../../../shared/model'
import { at, now, product, singapore } from '../../../../rules/given'

const where = { zone: singapore, now }
const products = new Map([['Copper lamp', [product('lamp')]], ['Mug', [product('mug1'), product('mug2')]]])

function lines(text: string, currency: Currency = 'USD'): JudgedLine[] {
  const read = readCouponFile(text)
  if (isProblem(read)) throw new Error(JSON.stringify(read))
  return judge(read, { ...where, currency }, (name) => products.get(name) ?? [])
}

/** One line with these cells beside a coupon's least. */
function line(cells: Partial<CouponCells>): JudgedLine {
  const whole: Partial<CouponCells> = { name: 'Twenty off', end: '2026-11-30 23:59', percent: '20', valid_days: '7', quantity: '100', ...cells }
  const row = CouponColumn.options.map((column) => `"${(whole[column] ?? '').replaceAll('"', '""')}"`).join(',')
  const [judged] = lines(`${CouponColumn.options.join(',')}\n${row}\n`)
  if (!judged) throw new Error('no line')
  return judged
}

const told = ({ issues }: JudgedLine) => issues.map((issue) => `${issue.column} ${issue.is === 'field' ? issue.issue.code : issue.code}`)

test('a line becomes the coupon that the form would make of it', () => {
  expect(line({ max_discount: '10', min_spend: '50', products: 'Copper lamp', customers: 'new', terms: 'Not on\ngift cards' })).toMatchObject({
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
    [{ percent: '20 %' }, { terms: { discount: { is: 'percentage', percent: 20 } } }],
    [{ percent: '', amount: '12.50' }, { terms: { discount: { is: 'amount', amount: 12_50 } } }],
    [{ start: '24.11.2026' }, { terms: { claimPeriod: { from: at('2026-11-24 00:00') } } }],
    [{ end: '11/30/2026' }, { terms: { claimPeriod: { until: at('2026-12-01 00:00') } } }],
    [{ start: '2026/11/24 9:00' }, { terms: { claimPeriod: { from: at('2026-11-24 09:00') } } }],
    [{ start: '2026-11-24 09:00:00' }, { terms: { claimPeriod: { from: at('2026-11-24 09:00') } } }],
    [{ start: '2026-11-24', end: '2026-11-24' }, { terms: { claimPeriod: { from: at('2026-11-24 00:00'), until: at('2026-11-25 00:00') } } }],
    [{ valid_days: '', valid_from: '2026-11-24', valid_until: '2026-12-24' }, { terms: { validity: { is: 'fixed', from: at('2026-11-24 00:00'), until: at('2026-12-25 00:00') } } }],
    [{ customers: '回头客' }, { terms: { customers: { is: 'repeat' } } }],
    [{ per_customer: '3' }, { terms: { perCustomer: 3 } }],
  ])('%o', (cells, expected) => {
    expect(line(cells)).toMatchObject({ ...expected, issues: [] })
  })
})

describe('what is wrong is told of its column, and no coupon made', () => {
  test.each<[Partial<CouponCells>, readonly string[]]>([
    [{ kind: 'gold' }, ['kind kind']],
    [{ name: '' }, ['name required']],
    [{ name: 'x'.repeat(51) }, ['name too_long']],
    [{ start: 'at once' }, ['start unreadable']],
    [{ end: '03/04/2027' }, ['end ambiguous']],
    [{ end: '2026-02-30' }, ['end no_such_day']],
    [{ end: '' }, ['end missing']],
    [{ end: '2026-11-01' }, ['end before_start']],
    [{ percent: '12.5' }, ['percent unreadable']],
    [{ percent: '4' }, ['percent out_of_bounds']],
    [{ kind: 'regular', percent: '60' }, ['percent out_of_bounds']],
    [{ percent: '' }, ['percent no_discount']],
    [{ amount: '5' }, ['amount two_discounts']],
    [{ percent: '', amount: '12,50' }, ['amount comma']],
    [{ percent: '', amount: '5', max_discount: '10' }, ['max_discount cap_of_amount']],
    [{ percent: '', amount: '5', max_discount: 'ten' }, ['max_discount cap_of_amount']],
    [{ min_spend: '1,250' }, ['min_spend comma']],
    [{ percent: '', amount: 'ten' }, ['amount unreadable']],
    [{ percent: '', amount: '50', min_spend: '50' }, ['amount not_below_minimum_spend']],
    [{ max_discount: '1', min_spend: '50' }, ['max_discount below_least']],
    [{ valid_days: '' }, ['valid_days missing']],
    [{ valid_days: '91' }, ['valid_days unreadable']],
    [{ valid_until: '2026-12-24', valid_from: '2026-11-24' }, ['valid_days two_validities']],
    [{ valid_days: '', valid_from: '2026-11-24', valid_until: '2026-11-29' }, ['valid_until before_claims_end']],
    [{ quantity: '1.000' }, ['quantity unreadable']],
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
    ['Sorry for the wait,20\n', { is: 'no_heading' }],
    ['name,max_discont\nA,5\n', { is: 'unknown_column', column: 'max_discont' }],
    ['name,end,Name\nA,B,C\n', { is: 'double_column', column: 'Name' }],
    ['name,end\n', { is: 'no_lines' }],
    [`name,end\n${'A,B\n'.repeat(couponFileLines + 1)}`, { is: 'too_many_lines', lines: couponFileLines + 1, most: couponFileLines }],
  ])('%j', (text, problem) => {
    expect(readCouponFile(text)).toEqual(problem)
  })
})

test('a line with more cells than columns, or a torn quotation, is no coupon and says why', () => {
  const judged = lines('name,end,percent,valid_days,quantity\nTen, twelve,2026-11-30,20,7,100\nGood,2026-11-30,20,7,100\nTorn,"2026-11-30,20,7,100\n')
  expect(judged.map(({ line: at, broken, terms }) => [at, broken, terms?.name])).toEqual([[2, 'more_cells', undefined], [3, undefined, 'Good'], [4, 'quotes', undefined]])
})

test('headings are the columns’ names in either language and case, in any order', () => {
  expect(lines('Quantity;Valid days;END;优惠百分比;优惠券名称\n100;7;2026-11-30;20;Twenty off\n')[0]).toMatchObject({ name: 'Twenty off', issues: [] })
  // As the Chinese form calls it, and as it did when older files were written.
  for (const cap of ['封顶金额', '最高优惠']) expect(lines(`name;end;percent;valid_days;quantity;${cap}\nTen;2026-11-30;20;7;100;10`)[0]).toMatchObject({ terms: { discount: { percent: 20, cap: 10_00 } } })
})

test('the example beside the format, and the one that is saved, in each language and currency, hold coupons only', () => {
  const kept = readFileSync(resolve(__dirname, '../../../../../../renderer/console/settings/import/example.csv'), 'utf8')
  expect(lines(kept).map(told)).toEqual([[], []])
  for (const language of ['en', 'zh-CN'] as const) {
    for (const currency of ['USD', 'JPY', 'KWD'] as const) {
      const text = exampleCouponFile({ now, zone: singapore, currency, language, product: 'Copper lamp' })
      const judged = lines(text, currency)
      expect(judged.map(told)).toEqual([[], []])
      expect(judged.map(({ kind }) => kind)).toEqual(['chat', 'regular'])
      expect(text.startsWith(`\ufeff${couponColumns.kind[language === 'en' ? 0 : 1]},`)).toBe(true)
    }
  }
})
