import { describe, expect, test } from 'vitest'
import { joined, withChanged, withMessages } from '../../../../../renderer/console/inbox/transcript/merge'
import { message } from './builders'

const positions = (messages: readonly { position: number }[]) => messages.map(({ position }) => position)

describe('the last page of a conversation', () => {
  test('gets new messages at its end, in their order', () => {
    const merged = withMessages([message(4), message(5)], [message(7), message(6)])
    expect(merged === 'ask' ? merged : positions(merged)).toEqual([4, 5, 6, 7])
  })

  test('shows a message that changed in its place, once', () => {
    const changed = message(4, { body: { is: 'note', text: 'changed' } })
    expect(withMessages([message(4), message(5)], [changed])).toEqual([changed, message(5)])
  })

  test('is asked for again when messages between are missing', () => {
    expect(withMessages([message(4)], [message(6)])).toBe('ask')
  })

  test('an empty conversation takes its first message and asks for anything later', () => {
    expect(withMessages([], [message(1)])).toEqual([message(1)])
    expect(withMessages([], [message(2)])).toBe('ask')
  })

  test('leaves messages of earlier pages out', () => {
    expect(withMessages([message(4)], [message(2)])).toEqual([message(4)])
  })
})

describe('earlier pages', () => {
  test('show a message that changed, and take no new one', () => {
    const changed = message(2, { body: { is: 'note', text: 'changed' } })
    expect(withChanged([message(1), message(2)], [changed, message(9)])).toEqual([message(1), changed])
  })

  test('stay the same object when nothing of theirs changed', () => {
    const earlier = [message(1)]
    expect(withChanged(earlier, [message(2)])).toBe(earlier)
  })

  test('join the last page without a double', () => {
    expect(positions(joined([message(1), message(2), message(3)], [message(3), message(4)]))).toEqual([1, 2, 3, 4])
  })

  test('are left out when a hole lies between', () => {
    expect(positions(joined([message(1)], [message(3)]))).toEqual([3])
  })
})
