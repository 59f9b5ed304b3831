import { expect, test } from 'vitest'
import { currencyOfPlace } from '../../../../../renderer/console/first-run/places'

test.each([
  ['en-SG', 'SGD'],
  ['pl-PL', 'PLN'],
  ['tr-TR', 'TRY'],
  ['zh-Hans-CN', 'CNY'],
  ['zh-Hant-TW', 'TWD'],
  ['de-CH', 'CHF'],
  ['de-LI', 'CHF'],
  ['de-AT', 'EUR'],
  ['bg-BG', 'EUR'],
  ['hr-HR', 'EUR'],
  ['fr-SN', 'XOF'],
  ['es-UY', 'UYU'],
  ['es-VE', 'VES'],
  ['es-SV', 'USD'],
  ['es-EC', 'USD'],
  ['ar-IQ', 'IQD'],
  ['nl-CW', 'XCG'],
  ['en', 'USD'],
  ['en-001', 'USD'],
  ['en-AQ', 'USD'],
])('a machine in %s guesses %s', (language, currency) => {
  expect(currencyOfPlace(language)).toBe(currency)
})
