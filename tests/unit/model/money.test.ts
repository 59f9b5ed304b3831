import { describe, expect, test } from 'vitest'
import { Minor, MinorSum, parseMoney, typedMoney } from '../../../shared/model'

describe('a typed amount', () => {
  test.each([
    ['10', 'USD', 10_00],
    ['10.5', 'USD', 10_50],
    ['10.50', 'USD', 10_50],
    ['0.01', 'USD', 1],
    ['0', 'USD', 0],
    [' 12.00 ', 'USD', 12_00],
    ['1,250', 'USD', 1_250_00],
    ['1,250.75', 'USD', 1_250_75],
    ['12,345,678', 'JPY', 12_345_678],
    ['10', 'JPY', 10],
    ['10', 'KWD', 10_000],
    ['10.5', 'KWD', 10_500],
    ['10.005', 'KWD', 10_005],
    ['1,000.125', 'KWD', 1_000_125],
    ['007', 'USD', 7_00],
    ['10000000000', 'USD', 1_000_000_000_000],
    ['1000000000000', 'JPY', 1_000_000_000_000],
    ['1,000,000,000,000', 'JPY', 1_000_000_000_000],
    ['1000000000', 'KWD', 1_000_000_000_000],
    ['10.5', 'HUF', 10_50],
    ['1,250.05', 'IDR', 1_250_05],
    ['10.5', 'IQD', 10_500],
    ['0.0001', 'UYW', 1],
    ['100000000', 'UYW', 1_000_000_000_000],
    ['１２．５０', 'USD', 12_50],
    ['１，２５０', 'CNY', 1_250_00],
    ['١٬٢٥٠٫٥٠٠', 'KWD', 1_250_500],
    ['१०', 'INR', 10_00],
  ] as const)('“%s” %s is %i minor units', (typed, currency, minor) => {
    expect(parseMoney(typed, currency)).toBe(minor)
  })

  test.each([
    ['0.00001', 'UYW'],
    ['100000000.0001', 'UYW'],
    ['10.0005', 'IQD'],
    ['10.5', 'CLP'],
    ['１０，５０', 'USD'],
    ['10.505', 'USD'],
    ['10.0', 'JPY'],
    ['10.0005', 'KWD'],
    ['10000000000.01', 'USD'],
    ['1000000000001', 'JPY'],
    ['1000000000.001', 'KWD'],
    ['9999999999999', 'KWD'],
    ['99999999999999', 'JPY'],
    ['', 'USD'],
    [' ', 'USD'],
    ['.5', 'USD'],
    ['5.', 'USD'],
    ['-1', 'USD'],
    ['+1', 'USD'],
    ['1e3', 'USD'],
    ['$10', 'USD'],
    ['ten', 'USD'],
    ['10 50', 'USD'],
    ['10.5.0', 'USD'],
    ['Infinity', 'USD'],
    ['10,50', 'USD'],
    ['1,0000', 'USD'],
    ['1234,567', 'USD'],
    [',500', 'USD'],
    ['1.,500', 'KWD'],
    ['1.2,000', 'KWD'],
    ['1,,000', 'USD'],
    ['1,000,', 'USD'],
  ] as const)('“%s” is no amount in %s', (typed, currency) => {
    expect(parseMoney(typed, currency)).toBeUndefined()
  })
})

test('what amounts add up to can be typed to the last digit where a sum is asked for', () => {
  expect(parseMoney('90,071,992,547,409.91', 'USD', MinorSum)).toBe(Number.MAX_SAFE_INTEGER)
  expect(parseMoney('9007199254740991', 'JPY', MinorSum)).toBe(Number.MAX_SAFE_INTEGER)
  expect(parseMoney('9007199254740992', 'JPY', MinorSum)).toBeUndefined()
  expect(parseMoney('9999999999999999', 'KWD', MinorSum)).toBeUndefined()
})

describe('an amount to type', () => {
  test.each([
    [10_00, 'USD', '10'],
    [10_50, 'USD', '10.50'],
    [1, 'USD', '0.01'],
    [0, 'USD', '0'],
    [10, 'JPY', '10'],
    [10_500, 'KWD', '10.500'],
    [1, 'KWD', '0.001'],
    [999_999_999_999, 'USD', '9999999999.99'],
    [999_999_999_999, 'KWD', '999999999.999'],
    [1_000_000_000_000, 'JPY', '1000000000000'],
    [1, 'UYW', '0.0001'],
    [12_345, 'UYW', '1.2345'],
    [10_50, 'HUF', '10.50'],
    [10_500, 'IQD', '10.500'],
    [9_007_199_254_740_991, 'UYW', '900719925474.0991'],
    [9_007_199_254_740_991, 'USD', '90071992547409.91'],
    [9_007_199_254_740_991, 'KWD', '9007199254740.991'],
  ] as const)('%i minor units of %s are “%s”', (minor, currency, typed) => {
    expect(typedMoney(minor, currency)).toBe(typed)
  })
})

test.each([
  [0, true],
  [1_000_000_000_000, true],
  [1_000_000_000_001, false],
  [-1, false],
  [0.5, false],
  [Number.NaN, false],
  ['100', false],
])('%s is an amount in minor units: %s', (value, good) => {
  expect(Minor.safeParse(value).success).toBe(good)
})

test.each([
  [0, true],
  [1_000_000_000_001, true],
  [Number.MAX_SAFE_INTEGER, true],
  [Number.MAX_SAFE_INTEGER + 1, false],
  [-1, false],
  [0.5, false],
])('%s is what amounts may add up to: %s', (value, good) => {
  expect(MinorSum.safeParse(value).success).toBe(good)
})
