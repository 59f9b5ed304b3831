import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  day,
  templatesAtMost,
  type ClaimId,
  type CouponId,
  type ConversationId,
  type CustomerId,
  type ProductId,
  type ShopId,
} from '../../../../shared/model'
import { activityOf, holdingsOf } from '../../../../electron/desk/holdings'
import type { RefusedLine } from '../../../../electron/desk/transfer/refusal'
import { tokenOf } from '../../../fixtures/desk'
import { bareDesk, exported, fileOf, imported, sourceOf } from '../../../fixtures/transfer'
import { batchesOf } from '../../../fixtures/store-doubles'

const bytes = readFileSync('electron/desk/transfer/example.jsonl')
type Lines = Record<string, Record<string, unknown>>
/** The lines of the example by their ids, in its order. */
const example = (): Lines =>
  Object.fromEntries(
    bytes
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string })
      .map((line) => [line.id, line as Record<string, unknown>]),
  )

describe('the example', () => {
  test('goes in whole, with its counters, its history and its chat, and is unchanged the second time', async () => {
    const desk = await bareDesk()
    expect(await imported(desk, sourceOf(bytes))).toMatchObject({
      is: 'done',
      sums: { lines: 13, added: 13, unchanged: 0, refused: 0 },
    })
    const { world } = desk.desk
    await desk.store.hold([...activityOf('coupon_thanks' as CouponId), ...holdingsOf('customer_ruth' as CustomerId)])
    expect(world.coupon('coupon_thanks' as CouponId)).toMatchObject({
      claimed: 1,
      sent: 1,
      redeemed: 1,
      revenue: 3_840,
      kind: 'chat',
    })
    expect(world.conversation('chat_ruth' as ConversationId)).toMatchObject({ unread: 1, lastMessage: { position: 3 } })
    expect(world.claimsOf('customer_ruth' as CustomerId)).toMatchObject([
      { id: 'claim_ruth' as ClaimId, redeemed: { orderId: 'order_first' } },
    ])
    expect(world.activity('coupon_thanks' as CouponId)?.recent.map(({ is }) => is)).toEqual([
      'created',
      'sent',
      'redeemed',
    ])
    expect(world.templatesOf('shop_larkfield' as ShopId)).toMatchObject([
      { name: 'Thanks', kind: 'chat', terms: { customers: { is: 'chosen', customerIds: ['customer_ruth'] } } },
    ])
    expect((await exported(desk)).trim().split('\n')).toHaveLength(13)
    const before = batchesOf(desk.store)
    expect(await imported(desk, sourceOf(bytes))).toMatchObject({
      is: 'done',
      sums: { lines: 13, added: 0, unchanged: 13, refused: 0 },
    })
    expect(batchesOf(desk.store)).toBe(before)
  })

  test('takes two templates whose names are one to a search but were two to an older version', async () => {
    const desk = await bareDesk()
    const lines = example()
    lines.template_second = { ...lines.template_thanks, id: 'template_second', name: 'Thänks' }
    expect(await imported(desk, fileOf(Object.values(lines)))).toMatchObject({
      is: 'done',
      sums: { lines: 14, added: 14, refused: 0 },
    })
  })

  test('goes in the same in any order of its lines, with blank lines, Windows line ends and a byte order mark', async () => {
    const forwards = await bareDesk()
    await imported(forwards, sourceOf(bytes))
    const backwards = await bareDesk()
    const text = bytes.toString('utf8').trim().split('\n').reverse().join('\r\n\r\n')
    expect(await imported(backwards, sourceOf(Buffer.from(`\uFEFF${text}`)))).toMatchObject({
      is: 'done',
      sums: { added: 13, refused: 0 },
    })
    expect(await exported(backwards)).toBe(await exported(forwards))
  })
})

const change = (id: string, changed: object) => (lines: Lines) => {
  lines[id] = { ...lines[id], ...changed }
}
const part = (id: string, key: string, changed: object) => (lines: Lines) => {
  const line = lines[id]
  if (line) lines[id] = { ...line, [key]: { ...(line[key] as object), ...changed } }
}
const ofTemplate = (changed: object) => part('template_thanks', 'terms', changed)
const drop = (id: string) => (lines: Lines) => Reflect.deleteProperty(lines, id)

/** What is wrong with the example, and where that is said. */
const wrongs: readonly [string, (lines: Lines) => unknown, Omit<RefusedLine, 'line'>][] = [
  ['an unknown kind', change('product_kettle', { kind: 'gift' }), { field: 'kind', reason: 'unknown_kind' }],
  ['an unknown key', change('customer_ruth', { email: 'ruth@example.com' }), { field: 'email', reason: 'unknown_key' }],
  [
    'an unknown key below',
    part('coupon_thanks', 'discount', { up: 1 }),
    { field: 'discount.up', reason: 'unknown_key' },
  ],
  ['a field that is not there', change('customer_ruth', { since: undefined }), { field: 'since', reason: 'absent' }],
  ['a value that is none', change('product_kettle', { price: -1 }), { field: 'price', reason: 'not_valid' }],
  ['a name with nothing to see', change('customer_ruth', { name: '\u200b' }), { field: 'name', reason: 'blank' }],
  [
    'a shop’s name with nothing to see',
    change('shop_larkfield', { name: '\u3164' }),
    { field: 'name', reason: 'blank' },
  ],
  [
    'a product’s name with an override',
    change('product_kettle', { name: 'ok \u202e' }),
    { field: 'name', reason: 'forbidden_character' },
  ],
  [
    'a coupon’s name of too many characters',
    change('coupon_thanks', { name: 'x'.repeat(51) }),
    { field: 'name', reason: 'too_many_characters' },
  ],
  [
    'small print with a control character',
    change('coupon_thanks', { terms: 'a\u0000' }),
    { field: 'terms', reason: 'forbidden_character' },
  ],
  [
    'a template whose coupon has no name',
    part('template_thanks', 'terms', { name: '' }),
    { field: 'terms.name', reason: 'blank' },
  ],
  [
    'an order line with half an emoji',
    (lines) =>
      change('order_first', {
        lines: [{ productId: 'product_kettle', name: '\ud83d', quantity: 1, price: 4_800, saving: 960 }],
      })(lines),
    { field: 'lines.0.name', reason: 'forbidden_character' },
  ],
  [
    'a message with nothing to see',
    part('message_hello', 'body', { text: '\u2800' }),
    { field: 'body.text', reason: 'blank' },
  ],
  [
    'a message with an escape',
    part('message_hello', 'body', { text: '\u001b[31m' }),
    { field: 'body.text', reason: 'forbidden_character' },
  ],
  [
    'a message of a client that is none',
    change('message_hello', { clientId: '\u0000' }),
    { field: 'clientId', reason: 'not_valid' },
  ],
  [
    'a mark of what was kept that is none',
    change('message_hello', { asKept: 'yes' }),
    { field: 'asKept', reason: 'not_valid' },
  ],
  [
    'a percentage below all bounds',
    part('coupon_thanks', 'discount', { percent: 2, cap: undefined }),
    { field: 'discount.percent', reason: 'out_of_bounds', facts: { min: 5, max: 99 } },
  ],
  [
    'a percentage above the bounds of a regular coupon',
    (lines) => {
      change('coupon_thanks', { couponKind: 'regular', sent: 0 })(lines)
      part('coupon_thanks', 'discount', { percent: 80, cap: undefined })(lines)
    },
    { field: 'discount.percent', reason: 'out_of_bounds', facts: { min: 5, max: 50 } },
  ],
  [
    'a percentage that chat coupons might not have on the day it was made',
    (lines) => {
      change('coupon_thanks', {
        createdAt: Date.parse('2024-09-29T15:59Z'),
        claimPeriod: { from: 1_795_140_000_000, until: 1_795_744_800_000 },
      })(lines)
      part('coupon_thanks', 'discount', { percent: 51, cap: undefined })(lines)
    },
    { field: 'discount.percent', reason: 'out_of_bounds', facts: { min: 5, max: 50 } },
  ],
  [
    'an amount above the minimum spend',
    change('coupon_thanks', { discount: { is: 'amount', amount: 2_001 } }),
    { field: 'discount.amount', reason: 'not_below_minimum_spend', facts: { minimumSpend: 2_000 } },
  ],
  [
    'a discount of nothing',
    change('coupon_thanks', { discount: { is: 'amount', amount: 0 } }),
    { field: 'discount.amount', reason: 'nothing_off' },
  ],
  [
    'a cap below what the percentage takes off',
    part('coupon_thanks', 'discount', { cap: 399 }),
    { field: 'discount.cap', reason: 'below_least', facts: { least: 400 } },
  ],
  [
    'a claim period of 801 days',
    part('coupon_thanks', 'claimPeriod', { until: 1_795_140_000_000 + 801 * day }),
    {
      field: 'claimPeriod.until',
      reason: 'period_too_long',
      facts: { latest: 1_795_140_000_000 + 365 * day, days: 365 },
    },
  ],
  [
    'a claim period of nine minutes',
    part('coupon_thanks', 'claimPeriod', { until: 1_795_140_540_000 }),
    { field: 'claimPeriod.until', reason: 'period_too_short', facts: { from: 1_795_140_000_000, minutes: 10 } },
  ],
  [
    'a claim period that ends where it begins',
    part('coupon_thanks', 'claimPeriod', { until: 1_795_140_000_000 }),
    { field: 'claimPeriod.until', reason: 'before_start' },
  ],
  [
    'a claim period that was over when the coupon was made',
    change('coupon_thanks', { createdAt: 1_795_744_800_000 }),
    { field: 'claimPeriod.until', reason: 'in_the_past', facts: { now: 1_795_744_800_000 } },
  ],
  [
    'a coupon made outside all calendars',
    change('coupon_thanks', { createdAt: 8.64e15 }),
    { field: 'createdAt', reason: 'not_valid' },
  ],
  [
    'dates of use that end before the last moment to claim',
    change('coupon_thanks', { validity: { is: 'fixed', from: 1_795_140_000_000, until: 1_795_744_799_999 } }),
    { field: 'validity.until', reason: 'before_claims_end', facts: { until: 1_795_744_800_000 } },
  ],
  [
    'more for each customer than in all',
    change('coupon_thanks', { perCustomer: 101 }),
    { field: 'perCustomer', reason: 'above_quantity', facts: { quantity: 100 } },
  ],
  ['a coupon without a name', change('coupon_thanks', { name: '' }), { field: 'name', reason: 'blank' }],
  [
    'a coupon’s name with an override',
    change('coupon_thanks', { name: 'Thanks \u202e' }),
    { field: 'name', reason: 'forbidden_character' },
  ],
  [
    'a coupon deactivated before it was made',
    change('coupon_thanks', { revision: 2, deactivated: { at: 1_795_139_999_999, by: 'agent_imogen' } }),
    { field: 'deactivated.at', reason: 'too_early' },
  ],
  [
    'a coupon deactivated after its end',
    change('coupon_thanks', { revision: 2, deactivated: { at: 1_795_744_800_000, by: 'agent_imogen' } }),
    { field: 'deactivated.at', reason: 'outside_period' },
  ],
  [
    'a claim from before its coupon was made',
    change('coupon_thanks', { createdAt: 1_795_147_200_001 }),
    { field: 'claimedAt', reason: 'too_early' },
  ],
  [
    'a claim from before the claim period',
    part('coupon_thanks', 'claimPeriod', { from: 1_795_147_200_001 }),
    { field: 'claimedAt', reason: 'outside_period' },
  ],
  [
    'a claim after the claim period',
    part('coupon_thanks', 'claimPeriod', { until: 1_795_147_200_000 }),
    { field: 'claimedAt', reason: 'outside_period' },
  ],
  [
    'a claim after its coupon was deactivated',
    change('coupon_thanks', { revision: 2, deactivated: { at: 1_795_147_199_999, by: 'agent_imogen' } }),
    { field: 'claimedAt', reason: 'outside_period' },
  ],
  [
    'a claim that can be used for longer than its coupon gives',
    part('claim_ruth', 'usable', { until: 1_795_881_600_000 + 2 * day }),
    { field: 'usable.until', reason: 'outside_period' },
  ],
  [
    'a claim that can be used long before it was made',
    part('claim_ruth', 'usable', { from: 1_795_147_200_000 - 2 * day }),
    { field: 'usable.from', reason: 'outside_period' },
  ],
  [
    'a claim redeemed before it was made',
    (lines) => {
      change('order_first', { createdAt: 1_795_147_199_999 })(lines)
      part('claim_ruth', 'redeemed', { at: 1_795_147_199_999 })(lines)
    },
    { field: 'redeemed.at', reason: 'too_early' },
  ],
  [
    'a claim redeemed after its last day',
    (lines) => {
      change('order_first', { createdAt: 1_795_881_600_000 })(lines)
      part('claim_ruth', 'redeemed', { at: 1_795_881_600_000 })(lines)
    },
    { field: 'redeemed.at', reason: 'outside_period' },
  ],
  [
    'a template of 2 %',
    ofTemplate({ discount: { is: 'percentage', percent: 2 } }),
    { field: 'terms.discount.percent', reason: 'out_of_bounds', facts: { min: 5, max: 99 } },
  ],
  [
    'a template of more for each customer than in all',
    ofTemplate({ perCustomer: 101 }),
    { field: 'terms.perCustomer', reason: 'above_quantity', facts: { quantity: 100 } },
  ],
  [
    'a template that runs for 801 days',
    ofTemplate({ claimPeriod: { is: 'days', last: { days: 801, at: '23:59' } } }),
    { field: 'terms.claimPeriod.last.days', reason: 'period_too_long', facts: { days: 365 } },
  ],
  [
    'a template that ends before it begins',
    ofTemplate({ claimPeriod: { is: 'days', last: { days: -1, at: '23:59' } } }),
    { field: 'terms.claimPeriod.last.days', reason: 'before_start' },
  ],
  [
    'a template that runs for nine minutes',
    ofTemplate({ claimPeriod: { is: 'minutes', minutes: 9 } }),
    { field: 'terms.claimPeriod.minutes', reason: 'period_too_short', facts: { minutes: 10 } },
  ],
  [
    'a template that ends at a time of no clock',
    ofTemplate({ claimPeriod: { is: 'days', last: { days: 7, at: '24:00' } } }),
    { field: 'terms.claimPeriod.last.at', reason: 'not_valid' },
  ],
  [
    'a template whose dates of use end before its last moment to claim',
    ofTemplate({ validity: { is: 'fixed', from: { days: 0, at: '00:00' }, last: { days: -1, at: '23:59' } } }),
    { field: 'terms.validity.last.days', reason: 'before_claims_end' },
  ],
  ['a shop that is nowhere', drop('shop_larkfield'), { field: 'shopId', reason: 'missing_reference' }],
  ['an agent that is nowhere', drop('agent_imogen'), { field: 'createdBy', reason: 'missing_reference' }],
  ['a coupon that is nowhere', drop('coupon_thanks'), { field: 'couponId', reason: 'missing_reference' }],
  ['a customer that is nowhere', drop('customer_ruth'), { field: 'customerId', reason: 'missing_reference' }],
  ['a product that is nowhere', drop('product_kettle'), { field: 'lines.0.productId', reason: 'missing_reference' }],
  [
    'more claims than there are',
    change('coupon_thanks', { quantity: 1, claimed: 2 }),
    { field: 'claimed', reason: 'more_than_quantity' },
  ],
  ['more cards than claims', change('coupon_thanks', { sent: 2 }), { field: 'sent', reason: 'sum' }],
  [
    'more claims than the coupon counts',
    change('coupon_thanks', { claimed: 0, sent: 0, redeemed: 0 }),
    { field: 'couponId', reason: 'more_than_counted' },
  ],
  [
    'more claims than a customer may',
    (lines) => {
      change('coupon_thanks', { claimed: 2 })(lines)
      lines.claim_again = {
        ...lines.claim_ruth,
        id: 'claim_again',
        claimedAt: (lines.claim_ruth?.claimedAt as number) + 1,
        redeemed: undefined,
      }
    },
    { field: 'couponId', reason: 'more_than_per_customer' },
  ],
  [
    'an order of a year that no calendar here shows',
    (lines) => {
      change('order_first', { createdAt: 8.64e15 })(lines)
      part('claim_ruth', 'redeemed', { at: 8.64e15 })(lines)
    },
    { field: 'createdAt', reason: 'not_valid' },
  ],
  [
    'a claim from before all calendars',
    change('claim_ruth', { claimedAt: -8.64e15 }),
    { field: 'claimedAt', reason: 'not_valid' },
  ],
  [
    'more cards than the coupon counts',
    change('coupon_thanks', { sent: 0 }),
    { field: 'sent', reason: 'more_than_counted' },
  ],
  [
    'more redeemed orders than the coupon counts',
    change('coupon_thanks', { redeemed: 0 }),
    { field: 'claimId', reason: 'more_than_counted' },
  ],
  [
    'an order of more than the coupon’s revenue',
    change('coupon_thanks', { revenue: 3_839 }),
    { field: 'total', reason: 'more_than_counted' },
  ],
  [
    'a cancelled order that still names its claim',
    change('order_first', { status: 'cancelled' }),
    { field: 'claimId', reason: 'does_not_belong' },
  ],
  [
    'more pieces paid back than were bought',
    change('order_first', {
      refunded: 100,
      lines: [
        { productId: 'product_kettle', name: 'Enamel kettle', quantity: 1, price: 4_800, saving: 960, refunded: 2 },
      ],
    }),
    { field: 'lines.0.refunded', reason: 'sum' },
  ],
  ['more paid back than was paid', change('order_first', { refunded: 3_841 }), { field: 'refunded', reason: 'sum' }],
  [
    'more unread messages than the customer wrote',
    change('chat_ruth', { unread: 3 }),
    { field: 'unread', reason: 'sum' },
  ],
  [
    'a last word that no message says',
    change('chat_ruth', { customerLastWroteAt: 1_795_154_400_001 }),
    { field: 'customerLastWroteAt', reason: 'sum' },
  ],
  [
    'a wait that no message began',
    change('chat_ruth', { waitingSince: 1_795_147_200_000 }),
    { field: 'waitingSince', reason: 'sum' },
  ],
  [
    'more messages shown than there are',
    change('chat_ruth', { deliveredTo: 4 }),
    { field: 'deliveredTo', reason: 'sum' },
  ],
  ['an order that does not add up', change('order_first', { total: 3_841 }), { field: 'total', reason: 'sum' }],
  [
    'an order line that saves more than it costs',
    (lines) =>
      change('order_first', {
        lines: [{ productId: 'product_kettle', name: 'Enamel kettle', quantity: 1, price: 500, saving: 960 }],
      })(lines),
    { field: 'lines.0.saving', reason: 'sum' },
  ],
  ['a claim redeemed by no order', drop('order_first'), { field: 'redeemed.orderId', reason: 'missing_reference' }],
  ['an order that redeems no claim', drop('claim_ruth'), { field: 'claimId', reason: 'missing_reference' }],
  ['a hole in a chat', drop('message_card'), { field: 'lastMessage.position', reason: 'positions' }],
  [
    'two messages at one place',
    change('message_card', { position: 1 }),
    { field: 'lastMessage.position', reason: 'positions' },
  ],
  [
    'a chat that ends otherwise',
    part('chat_ruth', 'lastMessage', { body: 'note' }),
    { field: 'lastMessage', reason: 'sum' },
  ],
  [
    'a card of no claim',
    part('message_card', 'body', { claimId: 'claim_none' }),
    { field: 'messages.2.body.claimId', reason: 'missing_reference' },
  ],
  [
    'a second chat of the same two',
    (lines) => {
      lines.chat_second = { ...lines.chat_ruth, id: 'chat_second', lastMessage: undefined, unread: 0, deliveredTo: 0 }
    },
    { field: 'customerId', reason: 'taken' },
  ],
  [
    'a template of a product that is nowhere',
    drop('product_kettle'),
    { field: 'terms.scope.productIds.0', reason: 'missing_reference' },
  ],
  [
    'a template for a customer who is nowhere',
    drop('customer_ruth'),
    { field: 'terms.customers.customerIds.0', reason: 'missing_reference' },
  ],
  [
    'a template saved by nobody',
    change('template_thanks', { savedBy: 'agent_none' }),
    { field: 'savedBy', reason: 'missing_reference' },
  ],
  [
    'a template of no shop',
    change('template_thanks', { shopId: 'shop_none' }),
    { field: 'shopId', reason: 'missing_reference' },
  ],
  [
    'two templates of one name',
    (lines) => {
      lines.template_second = { ...lines.template_thanks, id: 'template_second', name: 'thanks' }
    },
    { field: 'name', reason: 'taken' },
  ],
  [
    'one template more than a shop may have',
    (lines) => {
      for (let number = 1; number <= templatesAtMost; number += 1)
        lines[`template_more${String(number)}`] = {
          ...lines.template_thanks,
          id: `template_more${String(number)}`,
          name: `Thanks ${String(number)}`,
        }
    },
    { field: '', reason: 'too_many' },
  ],
  [
    'an order that is too much beside others far before it',
    (lines) => {
      const elsewhere = (number: number, total: number) => {
        lines[`order_many${String(number)}`] = {
          ...lines.order_first,
          id: `order_many${String(number)}`,
          number: `E-${String(number)}`,
          createdAt: 1_795_150_800_000 + number,
          claimId: undefined,
          lines: [],
          saving: 0,
          subtotal: total,
          total,
          elsewhere: { by: 'agent_imogen' },
        }
      }
      elsewhere(1, Number.MAX_SAFE_INTEGER - 10_000)
      for (let number = 2; number <= 60; number += 1) elsewhere(number, 0)
      elsewhere(61, 10_001)
    },
    { field: 'total', reason: 'too_large' },
  ],
  [
    'an order number twice',
    (lines) => {
      lines.order_second = {
        ...lines.order_first,
        id: 'order_second',
        claimId: undefined,
        saving: 0,
        total: 4_800,
        lines: [{ productId: 'product_kettle', name: 'Enamel kettle', quantity: 1, price: 4_800, saving: 0 }],
      }
    },
    { field: 'number', reason: 'taken' },
  ],
]

test.each(wrongs)('%s is refused and said; strict, it keeps everything out', async (_what, spoil, wrong) => {
  const desk = await bareDesk()
  const lines = example()
  spoil(lines)
  const file = fileOf(Object.values(lines))
  const refused = { line: expect.any(Number) as number, ...wrong }

  const strict = await imported(desk, file, { strict: true })
  expect(strict).toMatchObject({ is: 'nothing_written', sums: { added: 0 } })
  expect(strict.refused).toContainEqual(refused)
  expect(batchesOf(desk.store)).toBe(0)

  const result = await imported(desk, file)
  expect(result.refused).toContainEqual(refused)
  expect(result.refused).toEqual(strict.refused)
  expect(result.sums.added + result.sums.refused).toBe(result.sums.lines)
})

describe('lines that are none', () => {
  test.each([
    ['no JSON', '{"kind":"shop"', { field: '', reason: 'not_json' }],
    [
      'a key that changes prototypes',
      '{"kind":"customer","id":"customer_eve0","name":"Eve","named":true,"since":1,"__proto__":{"named":false}}',
      { field: '__proto__', reason: 'unknown_key' },
    ],
    [
      'the same, written otherwise',
      '{"kind":"message","body":{"\\u005f_proto__":{}}}',
      { field: 'body.__proto__', reason: 'unknown_key' },
    ],
    [
      'more than 1 MB',
      JSON.stringify({ kind: 'shop', name: 'x'.repeat(1_048_576) }),
      { field: '', reason: 'too_long' },
    ],
    ['a list', '[1]', { field: '', reason: 'not_valid' }],
    ['lists nested to no end', '['.repeat(100_000), { field: '', reason: 'not_json' }],
    [
      'lists nested in a text’s place, beside an escape',
      `{"kind":"customer","id":"customer_deep","name":${'['.repeat(100_000)}"\\u0041"${']'.repeat(100_000)},"named":true,"since":1}`,
      { field: 'name', reason: 'not_valid' },
    ],
    [
      'objects nested under a key of their own',
      `{"kind":"customer","id":"customer_deep","name":"\\u0041","named":true,"since":1,"deep":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
      { field: 'deep', reason: 'unknown_key' },
    ],
    [
      'a number past all numbers',
      '{"kind":"customer","id":"customer_late","name":"Late","named":true,"since":1e999}',
      { field: 'since', reason: 'not_valid' },
    ],
    [
      'a key of half a megabyte',
      `{"kind":"customer","id":"customer_keys","name":"Keys","named":true,"since":1,"${'k'.repeat(500_000)}":1}`,
      { field: 'k'.repeat(200), reason: 'unknown_key' },
    ],
  ] as const)('%s', async (_what, text, refused) => {
    const desk = await bareDesk()
    const result = await imported(
      desk,
      fileOf([{ kind: 'customer', id: 'customer_good', name: 'Good', named: true, since: 1 }, text]),
    )
    expect(result).toMatchObject({
      is: 'done',
      sums: { lines: 2, added: 1, refused: 1 },
      refused: [{ line: 2, ...refused }],
    })
  })

  test('bytes that are no text', async () => {
    const desk = await bareDesk()
    expect(await imported(desk, sourceOf(Buffer.from([0x7b, 0xff, 0x7d])))).toMatchObject({
      refused: [{ line: 1, field: '', reason: 'not_utf8' }],
    })
  })
})

test('the last order of a chat is what its customer’s orders say, whatever its line says', async () => {
  const desk = await bareDesk()
  const lines = example()
  change('chat_ruth', { lastOrderAt: 1 })(lines)
  expect((await imported(desk, fileOf(Object.values(lines)))).refused).toEqual([])
  expect(desk.desk.world.conversation('chat_ruth' as ConversationId)?.lastOrderAt).toBe(1_795_150_800_000)
  expect(await imported(desk, fileOf(Object.values(lines)))).toMatchObject({
    sums: { added: 0, unchanged: 13, refused: 0 },
  })
})

test('what a coupon that is there counts already isn’t counted again', async () => {
  const desk = await bareDesk()
  const lines = example()
  change('coupon_thanks', { revenue: Number.MAX_SAFE_INTEGER - 3_840 })(lines)
  await imported(desk, fileOf(Object.values(lines)))
  lines.customer_second = { ...lines.customer_ruth, id: 'customer_second', tokenHash: undefined }
  lines.claim_second = {
    ...lines.claim_ruth,
    id: 'claim_second',
    customerId: 'customer_second',
    sent: undefined,
    redeemed: { at: 1_795_150_800_000, orderId: 'order_second' },
  }
  lines.order_second = {
    ...lines.order_first,
    id: 'order_second',
    number: '99',
    customerId: 'customer_second',
    claimId: 'claim_second',
  }

  const result = await imported(desk, fileOf(Object.values(lines)), { strict: true })
  expect(result).toMatchObject({ is: 'done', refused: [], sums: { added: 3, unchanged: 13 } })
  expect(desk.desk.world.coupon('coupon_thanks' as CouponId)?.revenue).toBe(Number.MAX_SAFE_INTEGER)
})

test('what a row shows of a chat comes in without characters that are never taken in', async () => {
  const desk = await bareDesk()
  const lines = example()
  const preview = 'said \u202eso\u0000'
  const last = lines.chat_ruth?.lastMessage as { position: number }
  lines.message_closed = {
    ...lines.message_card,
    id: 'message_closed',
    position: last.position + 1,
    body: { is: 'closed' },
    from: { is: 'agent', agentId: 'agent_imogen' },
  }
  change('chat_ruth', {
    status: 'closed',
    waitingSince: undefined,
    lastSaid: { ...last, preview },
    lastMessage: {
      ...last,
      position: last.position + 1,
      at: lines.message_closed.at,
      from: lines.message_closed.from,
      body: 'closed',
      preview,
    },
  })(lines)

  expect((await imported(desk, fileOf(Object.values(lines)))).refused).toEqual([])
  expect(desk.desk.world.conversation('chat_ruth' as ConversationId)).toMatchObject({
    lastSaid: { preview: 'said so' },
    lastMessage: { preview: 'said so' },
  })
})

test('an order that comes after the highest number of twelve digits goes in again', async () => {
  const desk = await bareDesk()
  const lines = example()
  change('order_first', { number: '999999999999' })(lines)
  await imported(desk, fileOf(Object.values(lines)))
  const ordered = await desk.desk.customers.order(tokenOf('Oskar'), {
    clientId: 'client-0000000001',
    shopId: 'shop_larkfield' as ShopId,
    lines: [{ productId: 'product_kettle' as ProductId, quantity: 1 }],
    claimId: null,
  })
  expect(ordered).toMatchObject({ is: 'ok', data: { order: { number: '1000000000000' } } })

  const again = await imported(await bareDesk(), sourceOf(Buffer.from(await exported(desk))), { strict: true })
  expect(again).toMatchObject({ is: 'done', refused: [] })
})

test('-0 of a file is the 0 that is there at the second import', async () => {
  const desk = await bareDesk()
  const text = '{"kind":"customer","id":"customer_zero","name":"Zero","named":true,"since":-0}'
  await imported(desk, fileOf([text]))
  expect(await imported(desk, fileOf([text]))).toMatchObject({ sums: { added: 0, unchanged: 1, refused: 0 } })
})

test('an id that is there with other content is reported and stays as it is', async () => {
  const desk = await bareDesk()
  await imported(desk, sourceOf(bytes))
  const before = await exported(desk)
  const lines = example()
  change('customer_ruth', { name: 'Rita' })(lines)
  change('coupon_thanks', { quantity: 200 })(lines)
  change('claim_ruth', { claimedAt: 1 })(lines)
  change('chat_ruth', { unread: 0 })(lines)
  part('message_hello', 'body', { text: 'Other words' })(lines)
  change('template_thanks', { name: 'Other thanks' })(lines)
  const result = await imported(desk, fileOf(Object.values(lines)))
  expect(
    result.refused
      .filter(({ reason }) => reason === 'differs')
      .map(({ line }) => line)
      .sort((a, b) => a - b),
  ).toEqual([4, 6, 7, 9, 10, 13])
  expect(await exported(desk)).toBe(before)
})

test('twice in one file is once; twice with other content is refused', async () => {
  const desk = await bareDesk()
  const { customer_ruth, claim_ruth, ...rest } = example()
  const result = await imported(
    desk,
    fileOf([
      ...Object.values(rest),
      customer_ruth ?? {},
      customer_ruth ?? {},
      claim_ruth ?? {},
      claim_ruth ?? {},
      { ...customer_ruth, name: 'Rita' },
    ]),
  )
  expect(result).toMatchObject({
    sums: { added: 13, unchanged: 2, refused: 1 },
    refused: [{ line: 16, field: 'id', reason: 'differs' }],
  })
})

test('an import that was cancelled leaves a part that a second one completes', async () => {
  const desk = await bareDesk()
  const whole = await bareDesk()
  const many = [
    ...Object.values(example()),
    ...Array.from({ length: 300 }, (_, index) => ({
      kind: 'customer',
      id: `customer_${String(index).padStart(6, '0')}`,
      name: `Customer ${String(index)}`,
      named: true,
      since: index,
    })),
  ]
  let asked = 0
  // Reading asks twenty times or so; the writing has begun by then.
  const cancelled = await imported(desk, fileOf(many), { isCancelled: () => (asked += 1) > 30 })
  expect(cancelled.is).toBe('cancelled')
  expect(cancelled.sums.added).toBeGreaterThan(0)
  expect(cancelled.sums.added).toBeLessThan(313)
  expect(await imported(desk, fileOf(many))).toMatchObject({ is: 'done', sums: { lines: 313, refused: 0 } })
  await imported(whole, fileOf(many))
  expect(await exported(desk)).toBe(await exported(whole))
})
