import { describe, expect, test } from 'vitest'
import { Currency, currencyDecimals } from '../../../shared/model'

const codesWith = (decimals: number) => Currency.options.filter((code) => currencyDecimals[code] === decimals).join(' ')

const twoDecimals = [
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY',
  'COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF',
  'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR',
  'MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG',
  'SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES',
  'WST XCD XCG YER ZAR ZMW ZWG',
].join(' ')

describe('the currencies and their decimals are those of ISO 4217, list one', () => {
  test('0', () => expect(codesWith(0)).toBe('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'))
  test('3', () => expect(codesWith(3)).toBe('BHD IQD JOD KWD LYD OMR TND'))
  test('4', () => expect(codesWith(4)).toBe('UYW'))
  test('2', () => expect(codesWith(2)).toBe(twoDecimals))
})

test.each(['HUF', 'IDR', 'COP', 'PKR', 'ALL', 'LBP', 'MMK', 'IQD'] as const)(
  '%s has not the decimals that Intl gives it',
  (code) => {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: code,
    }).resolvedOptions()
    expect(currencyDecimals[code]).not.toBe(maximumFractionDigits)
  },
)

test.each([
  'PLN',
  'SEK',
  'TRY',
  'ZAR',
  'TWD',
  'AED',
  'SAR',
  'NGN',
  'UAH',
  'CLP',
  'ARS',
  'SLE',
  'VES',
  'VED',
  'MRU',
  'STN',
  'XCG',
  'ZWG',
  'SSP',
  'BYN',
])('%s is in use', (code) => {
  expect(Currency.safeParse(code).success).toBe(true)
})

test.each([
  ['a fund', 'BOV CHE CHW CLF COU MXV USN UYI'],
  ['a metal', 'XAG XAU XPD XPT'],
  ['a unit of account of banks or unions', 'XBA XBB XBC XBD XDR XSU XUA XAD'],
  ['for tests, or none', 'XTS XXX'],
  ['withdrawn', 'ANG BGN CUC DEM FRF HRK LTL MRO SLL STD VEF ZWL'],
  ['no code', 'usd US USDT'],
])('%s is no currency of a shop: %s', (_, codes) => {
  for (const code of codes.split(' ')) expect([code, Currency.safeParse(code).success]).toEqual([code, false])
})

test('amounts that shops have stored keep their decimals', () => {
  const stored = {
    USD: 2,
    EUR: 2,
    GBP: 2,
    SGD: 2,
    CNY: 2,
    HKD: 2,
    AUD: 2,
    CAD: 2,
    CHF: 2,
    INR: 2,
    THB: 2,
    MYR: 2,
    PHP: 2,
    BRL: 2,
    MXN: 2,
    JPY: 0,
    KRW: 0,
    VND: 0,
    KWD: 3,
    BHD: 3,
    JOD: 3,
  }
  expect(currencyDecimals).toMatchObject(stored)
})
