import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chatLine } from '../../../../renderer/customer/client/chat-line'
import { outboxOf, type Outbox } from '../../../../renderer/customer/client/outbox'
import type { Later, OpenWire, WireEvents } from '../../../../renderer/customer/client/wire'
import type { ClientFrame, CustomerMessage, ServerFrame } from '../../../../shared/contract/webchat'
import { begin, home } from '../../../fixtures/customer-desk'

test('what is written goes out under its own id, and stays on its way until the shop has it', () => {
  const { line, server } = opened()
  line.write('Hello')
  expect(server.got()).toEqual([{ is: 'hello', shopId: home.id, after: 0 }, { is: 'message', clientId: 'client-0001', text: 'Hello' }])
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
  expect(server.got()).toEqual([{ is: 'hello', shopId: home.id, after: 7 }, { is: 'message', clientId: 'client-0001', text: 'Hello' }])
})

test('what was not accepted outlives the page, in order, under the same ids', () => {
  const storage = memory()
  const first = opened(outboxOf(home.id, storage))
  first.line.write('one')
  first.line.write('two')
  first.line.close()
  const second = opened(outboxOf(home.id, storage))
  expect(second.line.state.getState().outgoing.map(({ text }) => text)).toEqual(['one', 'two'])
  expect(second.server.got().slice(1)).toEqual([{ is: 'message', clientId: 'client-0001', text: 'one' }])
  second.server.says({ is: 'accepted', clientId: 'client-0001', position: 1 })
  second.server.says({ is: 'accepted', clientId: 'client-0002', position: 2 })
  expect(outboxOf(home.id, storage).read()).toEqual([])
})

test('a storage that holds nonsense, or that refuses, loses nothing of this page', () => {
  const refusing = { getItem: () => '{"nonsense"', setItem: () => { throw new Error('full') }, removeItem: () => undefined }
  const { line, server } = opened(outboxOf(home.id, refusing))
  line.write('Hello')
  expect(server.texts()).toEqual(['Hello'])
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
  expect(line.state.getState().outgoing).toMatchObject([{ text: 'one', state: 'failed' }, { text: 'two', state: 'sending' }])
  line.retry('client-0001')
  expect(line.state.getState().outgoing).toMatchObject([{ text: 'two' }, { text: 'one', clientId: 'client-0003', state: 'sending' }])
  line.discard('client-0003')
  expect(line.state.getState().outgoing).toMatchObject([{ text: 'two' }])
})

test('a line on which no answer comes is given up and opened anew', () => {
  const { line, server, time } = opened()
  line.write('Hello')
  time.passes(10_000)
  expect(line.state.getState().line).toBe('lost')
  time.passes(300)
  server.accepts()
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

test('whenever the line is cut, before or after the shop took it: every message arrives once, in the order written', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('write', 'deliver', 'answer', 'cut', 'reload', 'wait'), { maxLength: 80 }), (steps) => {
      const storage = memory()
      const shop = shopThatKeeps()
      const ids = counter()
      let page = opened(outboxOf(home.id, storage), ids)
      let written = 0
      const act = {
        write: () => page.line.write(`text ${(written += 1)}`),
        deliver: () => shop.takes(page.server.unread()),
        answer: () => shop.answers().forEach((frame) => page.server.says(frame)),
        cut: () => {
          shop.forgetsAnswers()
          page.server.cuts()
        },
        reload: () => {
          shop.forgetsAnswers()
          page.line.close()
          page = opened(outboxOf(home.id, storage), ids)
        },
        wait: () => {
          page.time.passes(300)
          page.server.accepts()
        },
      }
      for (const step of steps) act[step]()
      for (let round = 0; round <= written * 2 + 2; round += 1) {
        page.time.passes(15_000)
        page.server.accepts()
        act.deliver()
        act.answer()
      }
      expect(shop.texts()).toEqual(Array.from({ length: written }, (_, index) => `text ${index + 1}`))
      expect(page.line.state.getState().outgoing.filter(({ state }) => state !== 'accepted')).toEqual([])
    }),
    { numRuns: 500 },
  ))

/** A line on a wire, a clock and a storage that the test moves. */
function opened(outbox: Outbox = outboxOf(home.id, memory()), newClientId = counter()) {
  const time = clock()
  const server = wires()
  let changed = 0
  const line = chatLine({ shopId: home.id, open: server.open, later: time.later, outbox, now: () => begin, newClientId, couponsChanged: () => (changed += 1) })
  server.accepts()
  return { line, server, time, changes: () => changed }
}

function wires() {
  let current: { events: WireEvents; sent: ClientFrame[]; isOpen: boolean } | undefined
  let connections = 0
  let read = 0
  const open: OpenWire = (events) => {
    const mine = { events, sent: [] as ClientFrame[], isOpen: false }
    current = mine
    connections += 1
    read = 0
    return {
      send: (text) => mine.sent.push(JSON.parse(text)),
      close: () => {
        if (current !== mine) return
        current = undefined
        events.closed()
      },
    }
  }
  return {
    open,
    connections: () => connections,
    accepts: () => {
      if (!current || current.isOpen) return
      current.isOpen = true
      current.events.opened()
    },
    cuts: () => {
      const was = current
      current = undefined
      was?.events.closed()
    },
    says: (frame: ServerFrame) => current?.isOpen && current.events.received(JSON.stringify(frame)),
    got: () => current?.sent ?? [],
    unread: () => {
      const frames = (current?.sent ?? []).slice(read)
      read += frames.length
      return frames
    },
    texts: () => (current?.sent ?? []).flatMap((frame) => (frame.is === 'message' ? [frame.text] : [])),
  }
}

/** A shop that takes each id once, and whose answers may never arrive. */
function shopThatKeeps() {
  const kept = new Map<string, string>()
  let answers: ServerFrame[] = []
  return {
    takes(frames: ClientFrame[]) {
      for (const frame of frames) {
        if (frame.is !== 'message') continue
        if (!kept.has(frame.clientId)) kept.set(frame.clientId, frame.text)
        answers.push({ is: 'accepted', clientId: frame.clientId, position: [...kept.keys()].indexOf(frame.clientId) + 1 })
      }
    },
    answers: () => answers.splice(0),
    forgetsAnswers: () => {
      answers = []
    },
    texts: () => [...kept.values()],
  }
}

function clock() {
  let now = 0
  const timers = new Set<{ at: number; act: () => void }>()
  const later: Later = (ms, act) => {
    const timer = { at: now + ms, act }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  return {
    later,
    passes(ms: number) {
      now += ms
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
        if (timer.at > now || !timers.delete(timer)) continue
        timer.act()
      }
    },
  }
}

function memory() {
  const items = new Map<string, string>()
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), removeItem: (key: string) => void items.delete(key) }
}

function counter() {
  let made = 0
  return () => `client-${String((made += 1)).padStart(4, '0')}`
}

const mine = (position: number, clientId: string, text: string): CustomerMessage => ({ position, at: begin, from: { is: 'me' }, text, clientId })
const theirs = (position: number): CustomerMessage => ({ position, at: begin, from: { is: 'agent', name: 'Imogen' }, text: 'Hello' })
