import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isWorkbook, textOf } from '../../../../../../electron/desk/coupons/text-of'
import { problemWords } from '../../../../../../renderer/console/settings/import/import-words'
import {
  isProblem,
  judge,
  readCouponFile,
  type JudgedLine,
} from '../../../../../../renderer/console/settings/import/read-coupon-file'
import { en } from '../../../../../../renderer/console/i18n/en'
import { zhCN } from '../../../../../../renderer/console/i18n/zh-CN'
import { createWords } from '../../../../../../renderer/kit/words'
import { now, singapore } from '../../../../rules/given'

const words = createWords({ en, 'zh-CN': zhCN })
const bytesOf = (name: string) => readFileSync(join(resolve(__dirname, '../../../../../fixtures/coupon-files'), name))

function linesOf(name: string): JudgedLine[] {
  const read = readCouponFile(textOf(bytesOf(name)) ?? '')
  if (isProblem(read)) throw new Error(JSON.stringify(read))
  return judge(read, { zone: singapore, now, currency: 'USD' }, () => [])
}

test.each([
  'utf-8-with-mark.csv',
  'utf-16-tabs.txt',
  'utf-16-big-endian.csv',
  'utf-16-without-mark.csv',
  'gb18030.csv',
])('%s becomes its two coupons, in their own letters', (name) => {
  expect(linesOf(name).map(({ terms }) => [terms?.name, terms?.quantity])).toEqual([
    ['春季优惠', 100],
    ['冬季优惠 50%', 50],
  ])
})

test.each(['western.csv', 'japanese.csv'])(
  '%s is in an encoding that can’t be told, and no letter of it is guessed',
  (name) => {
    expect(textOf(bytesOf(name))).toBeUndefined()
  },
)

test('a workbook is no text, and known for what it is', () => {
  const zip = Buffer.from('504b030414000600080000002100', 'hex')
  expect([
    textOf(zip),
    isWorkbook(zip),
    isWorkbook(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    isWorkbook(bytesOf('gb18030.csv')),
  ]).toEqual([undefined, true, true, false])
})

test('every column of another shop’s export that isn’t known is named, in either language', () => {
  const read = readCouponFile(textOf(bytesOf('shopify-discounts.csv')) ?? '')
  if (!isProblem(read) || read.is !== 'unknown_columns') throw new Error(JSON.stringify(read))
  expect(read.columns).toHaveLength(13)
  for (const language of ['en', 'zh-CN'] as const) {
    const said = problemWords(read, words(language), { language, currency: 'USD', zone: singapore })
    for (const column of read.columns) expect(said).toContain(`“${column}”`)
  }
})

test('semicolons, decimals with a comma, empty lines, quotation marks and line breaks are read as they are meant', () => {
  const [one, two, three] = linesOf('semicolons.csv')
  expect(one).toMatchObject({ line: 5, terms: { name: 'Eins; "zwei"', discount: { percent: 15 }, quantity: 1_250 } })
  expect(two).toMatchObject({
    line: 7,
    name: 'Drei\nvier',
    issues: [{ column: 'name', issue: { code: 'forbidden_character' } }],
  })
  expect(three).toMatchObject({
    line: 9,
    terms: undefined,
    issues: [{ column: 'percent', cell: '7,5', issue: { code: 'unreadable' } }],
  })
})
