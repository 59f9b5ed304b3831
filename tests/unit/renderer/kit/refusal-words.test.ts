import { describe, expect, test } from 'vitest'
import { refusalWords, type RefusalFacts } from '../../../../renderer/kit/words'
import type { SendRefusal } from '../../../../shared/model'
import { at, garden, now, singapore } from '../../rules/given'

const facts: RefusalFacts = { now, holder: { name: 'Ana' }, shopName: () => 'Larkfield Garden' }
const say = (refusal: SendRefusal, language: 'en' | 'zh-CN' = 'en', changed: Partial<RefusalFacts> = {}) =>
  refusalWords(refusal, { language, zone: singapore, currency: 'USD' }, { ...facts, ...changed })

const reasons: readonly (readonly [SendRefusal, string, string])[] = [
  [
    { reason: 'chat_closed' },
    'This chat is closed. Reopen it to send coupons.',
    '会话已关闭，重新打开后才能发送优惠券。',
  ],
  [
    { reason: 'chat_inactive', customerLastWroteAt: at('2026-10-12 08:00'), lastOrderAt: at('2026-09-01 23:59') },
    'No message since 12 Oct and no order since 1 Sept.',
    '自10月12日起没有消息，自9月1日起没有订单。',
  ],
  [{ reason: 'other_shop', shopId: garden }, 'Belongs to Larkfield Garden.', '属于Larkfield Garden。'],
  [{ reason: 'deactivated', at: at('2026-11-03 10:00') }, 'Deactivated on 3 Nov.', '已于11月3日停用。'],
  [{ reason: 'upcoming', at: at('2026-11-25 00:00') }, 'Starts 25 Nov, 00:00.', '11月25日 00:00开始。'],
  [{ reason: 'expired', at: at('2026-11-01 00:00') }, 'Ended 31 Oct.', '已于10月31日结束。'],
  [{ reason: 'fully_claimed', quantity: 1_300 }, 'Fully claimed, 1,300 of 1,300.', '已领完（1,300/1,300）。'],
  [{ reason: 'not_eligible', customers: 'new' }, 'For new customers only.', '仅限新顾客。'],
  [
    { reason: 'limit_reached', claimedAt: [at('2026-11-21 12:00')], limit: 1 },
    'Ana claimed it on 21 Nov.',
    'Ana已于11月21日领取。',
  ],
]

describe('each of the nine reasons is said with its fact', () => {
  test.each(reasons)('%o', (refusal, english, chinese) => {
    expect(say(refusal)).toBe(english)
    expect(say(refusal, 'zh-CN')).toBe(chinese)
  })
})

test.each([
  [{}, 'No message and no order yet.'],
  [{ customerLastWroteAt: at('2026-10-12 08:00') }, 'No message since 12 Oct and no order.'],
  [{ lastOrderAt: at('2026-08-01 08:00') }, 'No message and no order since 1 Aug.'],
])('an inactive chat says only what is known: %o', (known, words) => {
  expect(say({ reason: 'chat_inactive', ...known })).toBe(words)
})

test('a limit of several claims is counted', () => {
  expect(say({ reason: 'limit_reached', claimedAt: [now, now, now], limit: 3 })).toBe('3 of 3 claimed.')
})

test('a customer is addressed, not named, on their own page', () => {
  expect(
    say({ reason: 'limit_reached', claimedAt: [at('2026-11-21 12:00')], limit: 1 }, 'en', { holder: 'reader' }),
  ).toBe('You claimed it on 21 Nov.')
})

test('repeat and chosen customers have their own sentence', () => {
  expect(say({ reason: 'not_eligible', customers: 'repeat' })).toBe('For repeat customers only.')
  expect(say({ reason: 'not_eligible', customers: 'chosen' })).toBe('For chosen customers only.')
})

test('another year is said', () => {
  expect(say({ reason: 'expired', at: at('2026-01-01 00:00') })).toBe('Ended 31 Dec 2025.')
})
