import { describe, expect, test } from 'vitest'
import { createTicketKeys } from '../../../../../renderer/console/workbench/ticket-keys'
import { idOf } from './given'

const at = (names: string, from = 0) =>
  new Map([...names].map((name, index) => [from + index, name === '?' ? undefined : idOf(name)]))

describe('nobody is at the tickets, and another question is answered', () => {
  test('a place keeps its key, whichever coupon comes', () => {
    const keys = createTicketKeys()
    const before = keys.next(at('abcd'), 'a', true)
    expect(keys.next(at('xbya'), 'b', true)).toEqual(before)
  })

  test('a place that has no key yet gets one that no other has', () => {
    const keys = createTicketKeys()
    keys.next(at('ab'), 'a', true)
    const after = keys.next(at('abcd'), 'b', true)
    expect(new Set(after.values()).size).toBe(4)
  })
})

for (const [why, question, isAlone] of [
  ['somebody is at the tickets', 'b', false],
  ['the same question has a newer answer', 'a', true],
] as const) {
  describe(why, () => {
    test('a coupon keeps its key where it goes, and one that comes gets a new one', () => {
      const keys = createTicketKeys()
      const before = keys.next(at('abc'), 'a', true)
      const after = keys.next(at('bxc'), question, isAlone)
      expect(after.get(0)).toBe(before.get(1))
      expect(after.get(2)).toBe(before.get(2))
      expect([...before.values()]).not.toContain(after.get(1))
    })

    test('what was reused before is kept from then on', () => {
      const keys = createTicketKeys()
      const before = keys.next(at('ab'), '', true)
      keys.next(at('xy'), 'a', true)
      const after = keys.next(at('yx'), question, isAlone)
      expect([after.get(0), after.get(1)]).toEqual([before.get(1), before.get(0)])
    })
  })
}

test('a place without a coupon has no key, and leaves none behind', () => {
  const keys = createTicketKeys()
  const before = keys.next(at('ab'), 'a', true)
  expect([...keys.next(at('a?'), 'b', true).keys()]).toEqual([0])
  expect([...before.values()]).not.toContain(keys.next(at('ab'), 'c', true).get(1))
})

test('the same drawn twice has the same keys', () => {
  const keys = createTicketKeys()
  const first = keys.next(at('ab', 4), 'a', true)
  expect(keys.next(at('ab', 4), 'a', true)).toEqual(first)
})
