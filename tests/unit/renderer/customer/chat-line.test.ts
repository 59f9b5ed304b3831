import { expect, test } from 'vitest'
import { outboxOf } from '../../../../renderer/customer/client/outbox'
import { pageStorage } from '../../../../renderer/kit/storage'
import type { CustomerMessage } from '../../../../shared/contract/webchat'
import { browserOfTabs } from '../../../fixtures/browser-tabs'
import { counter, opened } from '../../../fixtures/chat-lines'
import { begin, garden, home } from '../../../fixtures/customer-desk'

test('what is written goes out under its own id, and stays on its way until the shop has it', () => {
  const { line, server } = opened()
  line.write('Hello')
  expect(server.got()).toEqual([
    { is: 'hello', shopId: home.id, after: 0 },
    { is: 'message', clientId: 'client-0001', text: 'Hello' },
  ])
  expect(line.state.getState().outgoing).toMatchObject([{ text: 'Hello', state: 'sending' }])
  server.says({ is: 'accepted', clientId: 'client-0001', position: 1 })
  expect(line.state.getState().outgoing).toMatchObject([{ text: 'Hello', state: 'accepted' }])
  server.says({ is: 'messages', messages: [mine(1, 'client-0001', 'Hello')] })
  expect(line.state.getState()).toMatchObject({ outgoing: [], messages: [{ position: 1 }] })
})

test('the next message waits until the one before is accepted', () => {
  const { line, server } = opened()
  for (const text of ['one', 'two', 'three']) line.write(text)
  expect(server.texts()).toEqual(['one'])
  server.says({ is: 'accepted', clientId: 'client-0001', position: 1 })
  expect(server.texts()).toEqual(['one', 'two'])
})

test('after a break the page asks for what comes after the last it has, and sends the same message again', () => {
  const { line, server, time } = opened()
  server.says({ is: 'messages', messages: [theirs(4), theirs(7)] })
  line.write('Hello')
  server.cuts()
  expect(line.state.getState().line).toBe('lost')
  time.passes(300)
  server.accepts()
  line.write('And this')
  expect(server.got()).toEqual([{ is: 'hello', shopId: home.id, after: 7 }])
  server.says({ is: 'caught_up' })
  expect(server.texts()).toEqual(['Hello'])
})

test('what was not accepted outlives the page, in order, under the same ids', () => {
  const tab = browserOfTabs().open()
  const first = opened({ tab })
  first.line.write('one')
  first.line.write('two')
  first.line.close()
  const second = opened({ tab })
  expect(second.line.state.getState().outgoing.map(({ text }) => text)).toEqual(['one', 'two'])
  expect(second.server.got().slice(1)).toEqual([{ is: 'message', clientId: 'client-0001', text: 'one' }])
  second.server.says({ is: 'accepted', clientId: 'client-0001', position: 1 })
  second.server.says({ is: 'accepted', clientId: 'client-0002', position: 2 })
  expect(outboxOf(home.id, tab).read()).toEqual([])
})

test('a storage that holds nonsense, or that refuses, loses nothing of this page', () => {
  const refusing = {
    length: 1,
    key: () => `handsel.outbox.${home.id}.client-0009`,
    getItem: () => '{"nonsense"',
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => undefined,
  }
  const { line, server } = opened({
    tab: pageStorage(
      () => refusing,
      () => () => undefined,
    ),
  })
  server.cuts()
  line.write('Hello')
  expect(line.state.getState()).toMatchObject({ outgoing: [{ text: 'Hello' }], isAtRisk: true })
})

test('too many at once is tried again a little later; a message that can never pass is shown as failed and the next one goes', () => {
  const { line, server, time } = opened()
  line.write('one')
  line.write('two')
  server.says({ is: 'refused', clientId: 'client-0001', refused: { error: 'too_many' } })
  expect(server.texts()).toEqual(['one'])
  time.passes(1_500)
  expect(server.texts()).toEqual(['one', 'one'])
  server.says({ is: 'refused', clientId: 'client-0001', refused: { error: 'bad_request', detail: 'text' } })
  expect(server.texts()).toEqual(['one', 'one', 'two'])
  expect(line.state.getState().outgoing).toMatchObject([
    { text: 'one', state: 'failed' },
    { text: 'two', state: 'sending' },
  ])
  line.retry('client-0001')
  expect(line.state.getState().outgoing).toMatchObject([
    { text: 'two' },
    { text: 'one', clientId: 'client-0003', state: 'sending' },
  ])
  line.discard('client-0003')
  expect(line.state.getState().outgoing).toMatchObject([{ text: 'two' }])
})

test.each(['too_many', 'unavailable'] as const)(
  'while the shop answers %s, it is said that what waits is held back; no longer when it is taken',
  (error) => {
    const { line, server, time } = opened()
    line.write('Hello')
    expect(line.state.getState().isHeldBack).toBe(false)
    server.says({ is: 'refused', clientId: 'client-0001', refused: { error } })
    expect(line.state.getState().isHeldBack).toBe(true)
    time.passes(1_500)
    expect(line.state.getState().isHeldBack).toBe(true)
    server.says({ is: 'accepted', clientId: 'client-0001', position: 1 })
    expect(line.state.getState()).toMatchObject({ isHeldBack: false, outgoing: [{ state: 'accepted' }] })
  },
)

test('nothing is held back any more when another tab sent what waited, or when the shop refuses it for good', () => {
  const tab = browserOfTabs().open()
  const { line, server, time } = opened({ tab })
  line.write('Hello')
  server.says({ is: 'refused', clientId: 'client-0001', refused: { error: 'too_many' } })
  server.says({ is: 'messages', messages: [mine(1, 'client-0001', 'Hello')] })
  expect(line.state.getState()).toMatchObject({ isHeldBack: false, outgoing: [] })
  line.write('again')
  server.says({ is: 'refused', clientId: 'client-0002', refused: { error: 'too_many' } })
  time.passes(1_500)
  server.says({ is: 'refused', clientId: 'client-0002', refused: { error: 'bad_request', detail: 'text' } })
  expect(line.state.getState()).toMatchObject({ isHeldBack: false, outgoing: [{ state: 'failed' }] })
})

test('a line on which no answer comes is given up and opened anew', () => {
  const { line, server, time } = opened()
  line.write('Hello')
  time.passes(10_000)
  expect(line.state.getState().line).toBe('lost')
  time.passes(300)
  server.accepts()
  server.says({ is: 'caught_up' })
  expect(server.texts()).toEqual(['Hello'])
})

test('a connection that never opens, or on which the chat never comes, is given up and opened anew', () => {
  const { server, time } = opened({ isAccepted: false })
  time.passes(10_000)
  time.passes(300)
  expect(server.connections()).toBe(2)
  server.accepts()
  time.passes(9_000)
  server.says({ is: 'messages', messages: [theirs(1)] })
  time.passes(9_000)
  expect(server.connections()).toBe(2)
  time.passes(1_000)
  time.passes(1_000)
  expect(server.connections()).toBe(3)
})

test('what the shop has already is not sent again, however long the break was', () => {
  const { line, server, time } = opened()
  line.write('Hello')
  server.cuts()
  time.passes(300)
  server.accepts()
  server.says({ is: 'messages', messages: [mine(1, 'client-0001', 'Hello')] })
  server.says({ is: 'caught_up' })
  expect(server.texts()).toEqual([])
  expect(line.state.getState().outgoing).toEqual([])
})

test('what one tab keeps stands beside what another one keeps, and is sent by the tab that is left', () => {
  const browser = browserOfTabs()
  const ids = counter()
  const one = opened({ tab: browser.open(), newClientId: ids })
  const otherTab = browser.open()
  const other = opened({ tab: otherTab, newClientId: ids })
  one.server.cuts()
  other.server.cuts()
  one.line.write('from one')
  other.line.write('from the other')
  one.line.close()
  otherTab.hears()
  expect(other.line.state.getState().outgoing.map(({ text }) => text)).toEqual(['from one', 'from the other'])
  other.time.passes(300)
  other.server.accepts()
  other.server.says({ is: 'caught_up' })
  other.server.says({ is: 'accepted', clientId: 'client-0001', position: 1 })
  expect(other.server.texts()).toEqual(['from one', 'from the other'])
})

test('the tab that wrote a message sends it; another one helps only when that takes long', () => {
  const browser = browserOfTabs()
  const one = opened({ tab: browser.open() })
  const otherTab = browser.open()
  const other = opened({ tab: otherTab })
  one.line.write('Hello')
  otherTab.hears()
  expect([one.server.texts(), other.server.texts()]).toEqual([['Hello'], []])
  other.time.passes(3_000)
  expect(other.server.texts()).toEqual(['Hello'])
})

test('what waits for one shop is not sent to another', () => {
  const browser = browserOfTabs()
  const one = opened({ tab: browser.open() })
  one.server.cuts()
  one.line.write('Hello')
  one.line.close()
  const other = opened({ tab: browser.open(), shopId: garden.id })
  expect(other.server.texts()).toEqual([])
  expect(outboxOf(home.id, browser.open()).read()).toMatchObject([{ text: 'Hello' }])
})

test('what an earlier version of the page kept under one key is kept and sent', () => {
  const storage = browserOfTabs().open()
  storage.set(
    `handsel.outbox.${home.id}`,
    JSON.stringify(
      ['one', 'two'].map((text, index) => ({
        clientId: `client-000${String(index)}`,
        text,
        at: begin + index,
        state: 'sending',
      })),
    ),
  )
  const { line, server } = opened({ tab: storage })
  expect(line.state.getState().outgoing.map(({ text }) => text)).toEqual(['one', 'two'])
  expect(server.texts()).toEqual(['one'])
  expect(storage.get(`handsel.outbox.${home.id}`)).toBeUndefined()
})

test('a message that the browser’s storage lost on the way is still sent by its page', () => {
  const tab = browserOfTabs().open()
  const { line, server, time } = opened({ tab })
  server.cuts()
  line.write('Hello')
  tab.keys('').forEach(tab.remove)
  time.passes(300)
  server.accepts()
  server.says({ is: 'caught_up' })
  expect(server.texts()).toEqual(['Hello'])
})

test('tries grow rarer, and begin anew when the network is said to be back', () => {
  const { line, server, time } = opened()
  server.cuts()
  for (const wait of [300, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]) {
    const before = server.connections()
    time.passes(wait - 1)
    expect(server.connections()).toBe(before)
    time.passes(1)
    expect(server.connections()).toBe(before + 1)
    server.cuts()
  }
  const before = server.connections()
  for (let time = 0; time < 2; time += 1) line.reconnect()
  expect(server.connections()).toBe(before + 1)
})

test('a card that changed takes the place of what it was', () => {
  const { line, server } = opened()
  server.says({ is: 'messages', messages: [theirs(1), theirs(3)] })
  server.says({ is: 'messages', messages: [{ ...theirs(1), text: 'changed' }] })
  expect(line.state.getState().messages).toMatchObject([{ position: 1, text: 'changed' }, { position: 3 }])
})

test('coupons are asked for when they changed, and after a break', () => {
  const { server, time, changes } = opened()
  server.says({ is: 'caught_up' })
  server.says({ is: 'coupons_changed' })
  expect(changes()).toBe(1)
  server.cuts()
  time.passes(300)
  server.accepts()
  expect(changes()).toBe(2)
})

test('up to where the customer has seen the messages is told once, and again after a break', () => {
  const { line, server, time } = opened()
  for (const position of [2, 2, 1]) line.shown(position)
  expect(server.got().slice(1)).toEqual([{ is: 'shown', position: 2 }])
  server.cuts()
  time.passes(300)
  server.accepts()
  expect(server.got()).toContainEqual({ is: 'shown', position: 2 })
})

test('too many windows are said, and tried again', () => {
  const { line, server, time } = opened()
  server.says({ is: 'refused', refused: { error: 'too_many' } })
  server.cuts()
  expect(line.state.getState().line).toBe('too_many')
  time.passes(300)
  server.accepts()
  server.says({ is: 'caught_up' })
  expect(line.state.getState().line).toBe('open')
})

const mine = (position: number, clientId: string, text: string): CustomerMessage => ({
  position,
  at: begin,
  from: { is: 'me' },
  text,
  clientId,
})
const theirs = (position: number): CustomerMessage => ({
  position,
  at: begin,
  from: { is: 'agent', name: 'Imogen' },
  text: 'Hello',
})
