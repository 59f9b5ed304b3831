import { expect, test } from 'vitest'
import { currenciesFound, currenciesToChoose } from '../../../../../renderer/console/first-run/currencies'
import { Currency } from '../../../../../shared/model'

const rows = currenciesToChoose('en')
const chinese = currenciesToChoose('zh-CN')

test.each([
  ['SGD', 'SGD'],
  ['sgd', 'SGD'],
  ['singapore', 'SGD'],
  ['新加坡', 'SGD'],
  ['zloty', 'PLN'],
  ['€', 'EUR'],
  ['人民币', 'CNY'],
  ['forint', 'HUF'],
  ['iraqi dinar', 'IQD'],
  // Canadian dollars have it in their name.
  ['nad', 'NAD'],
  ['caribbean guilder', 'XCG'],
  ['gold', 'ZWG'],
])('“%s” finds %s first, in either language', (typed, code) => {
  expect(currenciesFound(rows, typed)[0]?.value).toBe(code)
  expect(currenciesFound(chinese, typed)[0]?.value).toBe(code)
})

test('all are there once, by name in the reader’s language, with their code', () => {
  expect(rows.map(({ value }) => value).sort()).toEqual([...Currency.options].sort())
  expect(rows.find(({ value }) => value === 'SGD')).toMatchObject({ label: 'Singapore Dollar', hint: 'SGD' })
  expect(chinese.find(({ value }) => value === 'SGD')).toMatchObject({ label: '新加坡元', hint: 'SGD' })
  expect(currenciesFound(rows, '')).toHaveLength(rows.length)
  expect(currenciesFound(rows, 'doubloon')).toEqual([])
})
