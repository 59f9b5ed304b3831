import { describe, expect, test } from 'vitest'
import { markAfter, markAtOpening } from '../../../../../renderer/console/inbox/transcript/new-from'
import { byAgent, message } from './builders'

const told = [message(1), message(2, byAgent), message(3), message(4)]

describe('the mark of what is new', () => {
  test('stands above the first unread message of a chat that is opened, or nowhere', () => {
    expect(markAtOpening(told, 2)).toEqual({ above: 3, readTo: 2 })
    expect(markAtOpening([...told, message(5, byAgent)], 2)).toEqual({ above: 3, readTo: 2 })
    expect(markAtOpening(told, 0)).toEqual({ above: undefined, readTo: 4 })
  })

  test('stays while one reads', () => {
    const read = markAfter(markAtOpening(told, 2), { messages: told, inFront: true, isAtEnd: true, hasSent: false })
    expect(read).toEqual({ above: 3, readTo: 4 })
    expect(
      markAfter(read, { messages: [...told, message(5)], inFront: true, isAtEnd: true, hasSent: false }).above,
    ).toBe(3)
  })

  test('is gone once one has sent something, and does not come back for what one looks at', () => {
    const sent = markAfter(markAtOpening(told, 2), { messages: told, inFront: true, isAtEnd: true, hasSent: true })
    expect(sent.above).toBeUndefined()
    const all = [...told, message(5, byAgent), message(6)]
    expect(markAfter(sent, { messages: all, inFront: true, isAtEnd: true, hasSent: false })).toEqual({
      above: undefined,
      readTo: 6,
    })
  })

  test('moves to what came while nobody looked, and stays at the first of it', () => {
    const read = markAfter(markAtOpening(told, 2), { messages: told, inFront: true, isAtEnd: true, hasSent: false })
    const away = markAfter(read, { messages: [...told, message(5)], inFront: false, isAtEnd: true, hasSent: false })
    expect(away.above).toBe(5)
    expect(
      markAfter(away, { messages: [...told, message(5), message(6)], inFront: false, isAtEnd: true, hasSent: false }),
    ).toBe(away)
  })

  test('stays at what was unread when more comes before it was read', () => {
    const opened = markAtOpening(told, 2)
    expect(markAfter(opened, { messages: [...told, message(5)], inFront: false, isAtEnd: true, hasSent: false })).toBe(
      opened,
    )
  })

  test('stays where it is while one reads further up; where there is none, what comes then has one', () => {
    const read = markAfter(markAtOpening(told, 2), { messages: told, inFront: true, isAtEnd: true, hasSent: false })
    const further = { messages: [...told, message(5)], inFront: true, isAtEnd: false, hasSent: false }
    expect(markAfter(read, further)).toBe(read)
    expect(markAfter(markAtOpening(told, 0), further).above).toBe(5)
  })

  test('is no mark for what a colleague says', () => {
    const read = markAtOpening(told, 0)
    expect(
      markAfter(read, { messages: [...told, message(5, byAgent)], inFront: false, isAtEnd: true, hasSent: false }),
    ).toBe(read)
  })
})
