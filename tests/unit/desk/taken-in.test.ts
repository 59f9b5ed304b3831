import { describe, expect, test } from 'vitest'
import { calls, type CallName } from '../../../shared/contract'
import { NameRequest, ClientFrame } from '../../../shared/contract/webchat'
import { aDesk, validTerms } from '../../fixtures/desk'
import { batchesOf } from '../../fixtures/store-doubles'

const bad: readonly [string, string, string][] = [
  ['nothing to see', '\u200b\u2800', 'required'],
  ['a null', 'a\u0000', 'forbidden_character'],
  ['an escape', '\u001b[31ma', 'forbidden_character'],
  ['an override', 'a\u202e', 'forbidden_character'],
  ['half an emoji', 'a\ud83d', 'forbidden_character'],
  ['too many characters', 'a'.repeat(2_001), 'too_long'],
]

describe('what the console asks with a text that can’t be taken is told where and why, and changes nothing:', () => {
  test.each(bad)('%s', async (_what, text, code) => {
    const desk = await aDesk()
    const conversationId = await desk.chat('Ruth')
    const couponId = await desk.coupon()
    const { templateId } = await desk.done('templates.save', { couponId, name: 'Weekend' })
    const { shopId } = desk
    const before = batchesOf(desk.store)
    const terms = validTerms(desk.now)
    const asked: readonly [CallName, object, string][] = [
      ['inbox.send', { conversationId, text, note: false }, 'text'],
      ['inbox.send', { conversationId, text, note: true }, 'text'],
      ['coupons.send', { conversationId, couponId, text }, 'text'],
      ['agents.add', { name: text, role: 'agent' }, 'name'],
      ['templates.save', { couponId, name: text }, 'name'],
      ['templates.rename', { shopId, templateId, name: text }, 'name'],
      ['coupons.create', { shopId, kind: 'chat', terms: { ...terms, name: text } }, 'name'],
      [
        'coupons.createMany',
        { shopId, coupons: [{ kind: 'chat', terms: { ...terms, name: text } }] },
        'coupons.0.terms.name',
      ],
      ['coupons.edit', { couponId, revision: 1, terms: { ...terms, name: text } }, 'name'],
    ]
    for (const [name, input, path] of asked)
      expect(await desk.ask(name, input as never), name).toMatchObject({ is: 'invalid', issues: [{ path, code }] })
    expect(batchesOf(desk.store)).toBe(before)
  })
})

test('no supervisor and no shop begin with a name that nobody can see', () => {
  const good = {
    commandId: 'begin-0001',
    shopName: 'Larkfield',
    currency: 'USD',
    zone: 'Asia/Singapore',
    supervisorName: 'Imogen',
    passphrase: 'correct horse',
  }
  const wrong = (changes: object) => calls['setup.shop'].input.safeParse({ ...good, ...changes }).success
  expect(wrong({})).toBe(true)
  expect([
    wrong({ shopName: '\u3164' }),
    wrong({ supervisorName: '\u00ad' }),
    wrong({ passphrase: '\u200b'.repeat(6) }),
  ]).toEqual([false, false, false])
})

test.each(bad)('a customer’s message or name with %s is refused with a reason', (_what, text) => {
  const message = ClientFrame.safeParse({ is: 'message', clientId: 'client-0001', text })
  const name = NameRequest.safeParse({ clientId: 'client-0001', name: text })
  expect([message.error?.issues[0]?.path, name.error?.issues[0]?.path]).toEqual([['text'], ['name']])
  expect(message.error?.issues[0]?.message).toMatch(/nothing to see|not allowed|at most 2000/)
})

test('small print with a control character is told where, in a new coupon and in an edit', async () => {
  const desk = await aDesk()
  const couponId = await desk.coupon({ claimPeriod: { from: desk.now + 1_000, until: desk.now + 86_400_000 } })
  const terms = { ...validTerms(desk.now), terms: 'one\n\u202etwo' }
  const issue = { is: 'invalid', issues: [{ path: 'terms', code: 'forbidden_character', facts: { position: 5 } }] }
  expect(await desk.ask('coupons.create', { shopId: desk.shopId, kind: 'chat', terms })).toMatchObject(issue)
  expect(await desk.ask('coupons.edit', { couponId, revision: 1, terms })).toMatchObject(issue)
})

test('line breaks of any system are kept as one kind, in messages and small print', async () => {
  const desk = await aDesk()
  const conversationId = await desk.chat('Ruth')
  await desk.done('inbox.send', { conversationId, text: 'a\r\nb\rc', note: false })
  const couponId = await desk.coupon({ terms: 'a\r\nb' })
  const opened = await desk.done('inbox.open', { conversationId, limit: 1 })
  expect(opened.messages).toMatchObject([{ body: { text: 'a\nb\nc' } }])
  expect(desk.desk.world.coupon(couponId)?.terms).toBe('a\nb')
})
