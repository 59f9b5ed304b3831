import { describe, expect, test } from 'vitest'
import {
  claimWords,
  discountWords,
  shortValidityWords,
  statusWords,
  termsLine,
  validityLine,
  validityWords,
} from '../../../../renderer/kit/words'
import type { Locale } from '../../../../renderer/kit/locale'
import { OrderId } from '../../../../shared/model'
import { at, claim, coupon, now, product, singapore } from '../../rules/given'

const english: Locale = { language: 'en', zone: singapore, currency: 'USD' }
const chinese: Locale = { ...english, language: 'zh-CN' }

describe('a discount', () => {
  test.each([
    [{ is: 'percentage', percent: 20, cap: 10_00 }, 'USD', '20% off, up to $10', '8折，优惠$10封顶'],
    [{ is: 'percentage', percent: 5 }, 'USD', '5% off', '9.5折'],
    [{ is: 'percentage', percent: 7 }, 'USD', '7% off', '9.3折'],
    [{ is: 'percentage', percent: 15 }, 'USD', '15% off', '8.5折'],
    [{ is: 'percentage', percent: 50 }, 'USD', '50% off', '5折'],
    [{ is: 'percentage', percent: 71 }, 'USD', '71% off', '2.9折'],
    [{ is: 'percentage', percent: 99 }, 'USD', '99% off', '0.1折'],
    [{ is: 'percentage', percent: 20, cap: 12_50 }, 'CNY', '20% off, up to ¥12.50', '8折，优惠¥12.50封顶'],
    [{ is: 'amount', amount: 12_50 }, 'USD', '$12.50 off', '立减$12.50'],
    [{ is: 'amount', amount: 1_200 }, 'JPY', '¥1,200 off', '立减¥1,200'],
    [{ is: 'amount', amount: 1_500 }, 'KWD', 'KWD 1.500 off', '立减KWD 1.500'],
  ] as const)('%o in %s', (discount, currency, words, translated) => {
    expect(discountWords(discount, { ...english, currency }).replace(/\u00a0/g, ' ')).toBe(words)
    expect(discountWords(discount, { ...chinese, currency }).replace(/\u00a0/g, ' ')).toBe(translated)
  })
})

test.each([
  [coupon(), 'No min. spend · whole shop', '无门槛 · 全店通用'],
  [
    coupon({ minimumSpend: 30_00, scope: { is: 'products', productIds: [product('candle')] } }),
    'Min. spend $30 · 1 product',
    '满$30可用 · 1件商品可用',
  ],
])('the terms stand in one line', (given, words, translated) => {
  expect(termsLine(given, english)).toBe(words)
  expect(termsLine(given, chinese)).toBe(translated)
})

test('a validity in days is told with the last day to claim, which is before the stored end', () => {
  const given = coupon({ claimPeriod: { from: now, until: at('2026-12-01 00:00') } })
  expect(validityLine(given, english, now)).toBe('Claim by 30 Nov, valid 7 days')
  expect(validityWords(given, english, now)).toBe('Valid 7 days after claim')
  expect(shortValidityWords(given, english, now)).toBe('valid 7 days')
  expect(shortValidityWords(given, chinese, now)).toBe('有效期7天')
})

test('fixed dates are told to their last minute, in the coupon’s own zone', () => {
  const given = coupon({ validity: { is: 'fixed', from: at('2026-11-25 00:00'), until: at('2026-12-01 00:00') } })
  expect(validityLine(given, { ...english, zone: 'America/New_York' }, now)).toBe('Valid until 30 Nov, 23:59')
  expect(shortValidityWords(given, { ...english, zone: 'Pacific/Auckland' }, now)).toBe('valid until 30 Nov')
  expect(validityWords(given, chinese, now)).toBe('有效期：11月25日 00:00至11月30日 23:59')
})

test('an ongoing coupon that is all claimed says so', () => {
  expect(statusWords(coupon(), english, now)).toBe('Ongoing')
  expect(statusWords(coupon({ claimed: 500 }), english, now)).toBe('Fully claimed')
  expect(statusWords(coupon({ claimed: 500 }), english, now + 30 * 86_400_000)).toBe('Expired')
})

describe('a claim', () => {
  const usable = { from: at('2026-11-23 00:00'), until: at('2026-12-01 00:00') }
  const order = { number: '20418', total: 34_00 }
  const redeemed = { orderId: OrderId.parse('order_0001'), at: now }
  test.each([
    [claim({ usable }), undefined, 'usable', 'Claimed', 'Use by 30 Nov, 23:59'],
    [
      claim({ usable: { from: at('2026-11-25 00:00'), until: usable.until } }),
      undefined,
      'not_yet',
      'Claimed',
      'Usable from 25 Nov, 00:00',
    ],
    [
      claim({ usable: { from: usable.from - 1, until: at('2026-11-23 00:00') } }),
      undefined,
      'expired',
      'Expired',
      '22 Nov, not used',
    ],
    [claim({ usable, redeemed }), order, 'used', 'Redeemed', 'Order 20418 · $34.00'],
    [claim({ usable, redeemed }), undefined, 'used', 'Redeemed', '23 Nov'],
  ] as const)('%#: %s', (given, by, state, word, detail) => {
    expect(claimWords(given, by, english, now)).toEqual({ state, word, detail })
  })
})
