import { expect, test } from 'vitest'
import { entriesOf } from '../../../../renderer/customer/chat/entries'
import { isPassing } from '../../../../renderer/customer/client/ask'
import { intents } from '../../../../renderer/customer/client/intents'
import { withClaims, withMessages } from '../../../../renderer/customer/client/messages'
import { claimAt } from '../../../../renderer/customer/coupons/claim-at'
import { claimWords, couponLines } from '../../../../renderer/customer/coupons/claim-words'
import { languageFor } from '../../../../renderer/customer/language'
import { OrderRequest, type CustomerClaim, type CustomerMessage } from '../../../../shared/contract/webchat'
import { ClaimId, minute, ProductId } from '../../../../shared/model'
import { browserOfTabs } from '../../../fixtures/browser-tabs'
import { begin, home, kettle, linen, thanks } from '../../../fixtures/customer-desk'

const locale = { language: 'en', zone: home.zone, currency: home.currency } as const
const claim: CustomerClaim = {
  id: ClaimId.parse('claim_000001'),
  claimedAt: begin,
  usable: { from: begin, until: begin + 1_000 },
  coupon: thanks,
  state: 'usable',
}
const said = (position: number, at: number, from: CustomerMessage['from'] = { is: 'me' }): CustomerMessage => ({
  position,
  at,
  from,
  text: `text ${position}`,
})

test.each([
  [['en-GB', 'zh-CN'], 'en'],
  [['fr-FR', 'zh-TW', 'en'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['fr'], 'en'],
  [[], 'en'],
] as const)('a customer who reads %j is spoken to in %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language)
})

test('a request is made again when its answer was lost, when the shop takes nothing now, and when the customer’s cookie is gone; else it is answered', () => {
  const passes = (error: 'too_many' | 'unavailable' | 'forbidden' | 'not_found') =>
    isPassing({ is: 'refused', refused: { error } })
  expect([passes('too_many'), passes('unavailable'), passes('forbidden'), isPassing({ is: 'lost' })]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([
    passes('not_found'),
    isPassing({ is: 'refused', refused: { error: 'bad_request', detail: 'name' } }),
    isPassing({ is: 'ok', data: null }),
  ]).toEqual([false, false, false])
})

test('a coupon moves on with the clock at its very moment; a used one stays used', () => {
  const states = (told: CustomerClaim) => [-1, 0, 999, 1_000].map((ms) => claimAt(told, begin + ms).state)
  expect(states(claim)).toEqual(['not_yet', 'usable', 'usable', 'expired'])
  expect(states({ ...claim, state: 'used' })).toEqual(['used', 'used', 'used', 'used'])
})

test('a coupon says what became of it with its last valid minute and its order', () => {
  const until = Date.parse('2026-11-30T16:00:00Z')
  const words = (changes: Partial<CustomerClaim>) =>
    Object.values(claimWords({ ...claim, usable: { from: begin, until }, ...changes }, locale, begin))
      .slice(1)
      .join(' | ')
  expect(words({})).toBe('Claimed | Use by 30 Nov, 23:59')
  expect(words({ state: 'expired' })).toBe('Expired | 30 Nov, not used')
  expect(words({ state: 'used', order: { number: '20418', at: begin } })).toBe('Used | Order 20418, 23 Nov')
})

test('a coupon for some products names two of them and counts the rest', () => {
  const ids = [kettle.id, linen.id, ProductId.parse('product_throw')]
  const lines = (productIds: typeof ids) =>
    couponLines({ ...thanks, scope: { is: 'products', productIds } }, [kettle, linen], locale)
  expect(lines(ids)).toEqual(['Min. spend $50', 'For Stovetop kettle, 1.2 l, Linen spray, fig and 1 more'])
  expect(lines([kettle.id])).toEqual(['Min. spend $50', 'For Stovetop kettle, 1.2 l'])
  expect(couponLines(thanks, [kettle], locale)).toEqual(['Min. spend $50 · whole shop'])
})

test('messages of one person within five minutes stand together, days apart stand apart', () => {
  const agent = { is: 'agent', name: 'Imogen' } as const
  const entries = entriesOf(
    [
      said(1, begin),
      said(2, begin + minute),
      said(3, begin + 7 * minute),
      said(4, begin + 8 * minute, agent),
      said(5, begin + 24 * 60 * minute, agent),
    ],
    [{ clientId: 'client-0001', text: 'on its way', at: begin + 25 * 60 * minute, state: 'sending' }],
    home.zone,
  )
  expect(entries.map((entry) => (entry.is === 'day' ? 'day' : entry.bubbles.map(({ text }) => text)))).toEqual([
    'day',
    ['text 1', 'text 2'],
    ['text 3'],
    ['text 4'],
    'day',
    ['text 5'],
    ['on its way'],
  ])
})

test('a message keeps its key when it arrives, so that nothing blinks', () => {
  const key = (messages: CustomerMessage[], outgoing: Parameters<typeof entriesOf>[1]) =>
    entriesOf(messages, outgoing, home.zone).map(({ key: own }) => own)
  expect(key([{ ...said(1, begin), clientId: 'client-0001' }], [])).toEqual(
    key([], [{ clientId: 'client-0001', text: 'text 1', at: begin, state: 'sending' }]),
  )
})

test('messages are kept by position, whatever order they come in', () => {
  const positions = (messages: readonly CustomerMessage[]) => messages.map(({ position }) => position)
  expect(positions(withMessages([said(1, begin), said(4, begin)], [said(2, begin), said(4, begin)]))).toEqual([1, 2, 4])
  expect(positions(withMessages([said(1, begin)], [said(3, begin), said(2, begin)]))).toEqual([1, 2, 3])
})

test('a card shows its claim as the list of coupons knows it', () => {
  const [card] = withClaims([{ ...said(1, begin), claim }], [{ ...claim, state: 'used' }])
  expect(card?.claim?.state).toBe('used')
})

test('a request without an answer is repeated by the next tab, and each tab takes out only what it has an answer to', () => {
  const browser = browserOfTabs()
  const request = (clientId: string) => ({
    clientId,
    shopId: home.id,
    lines: [{ productId: kettle.id, quantity: 2 }],
    claimId: null,
  })
  const orders = intents('order', OrderRequest, browser.open())
  const otherTab = browser.open()
  const elsewhere = intents('order', OrderRequest, otherTab)
  orders.keep(request('order-0001'))
  otherTab.hears()
  elsewhere.keep(request('order-0002'))
  elsewhere.end(request('order-0002'))
  expect(intents('order', OrderRequest, browser.open()).open()).toEqual([request('order-0001')])
  orders.end(request('order-0001'))
  expect(intents('order', OrderRequest, browser.open()).open()).toEqual([])
})

test('a kept request that is none is passed over', () => {
  const tab = browserOfTabs().open()
  tab.set('handsel.intent.order.order-0001', '{"clientId":1}')
  expect(intents('order', OrderRequest, tab).open()).toEqual([])
})
