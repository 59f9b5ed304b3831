import { describe, expect, test } from 'vitest'
import { markAfter, markAtOpening } from '../../../../../renderer/console/inbox/transcript/new-from'
import { byAgent, message } from './builders'

const told = [message(1), message(2, byAgent), message(3), message(4)]

describe('the mark of what is new', () => {
  test('stands above the first unread message of a chat that is opened, or nowhere', () => {
    expect(markAtOpening(told, 2)).toEqual({ above: 3, readTo: 2 })
    expect(markAtOpening(told, 0)).toEqual({ above: undefined, readTo: 4 })
  })

  test('stays while one reads', () => {
    const read = markAfter(markAtOpening(told, 2), { messages: told, isLooking: true, hasSent: false })
    expect(read).toEqual({ above: 3, readTo: 4 })
    expect(markAfter(read, { messages: [...told, message(5)], isLooking: true, hasSent: false }).above).toBe(3)
  })

  test('is gone once one has sent something, and does not come back for what one looks at', () => {
    const sent = markAfter(markAtOpening(told, 2), { messages: told, isLooking: true, hasSent: true })
    expect(sent.above).toBeUndefined()
    const all = [...told, message(5, byAgent), message(6)]
    expect(markAfter(sent, { messages: all, isLooking: true, hasSent: false })).toEqual({ above: undefined, readTo: 6 })
  })

  test('moves to what came while nobody looked, and stays at the first of it', () => {
    const read = markAfter(markAtOpening(told, 2), { messages: told, isLooking: true, hasSent: false })
    const away = markAfter(read, { messages: [...told, message(5)], isLooking: false, hasSent: false })
    expect(away.above).toBe(5)
    expect(markAfter(away, { messages: [...told, message(5), message(6)], isLooking: false, hasSent: false })).toBe(away)
  })

  test('stays at what was unread when more comes before it was read', () => {
    const opened = markAtOpening(told, 2)
    expect(markAfter(opened, { messages: [...told, message(5)], isLooking: false, hasSent: false })).toBe(opened)
  })

  test('is no mark for what a colleague says', () => {
    const read = markAtOpening(told, 0)
    expect(markAfter(read, { messages: [...told, message(5, byAgent)], isLooking: false, hasSent: false })).toBe(read)
  })
})
