import { expect, test } from 'vitest'
import { pageStorage } from '../../../../renderer/kit/storage'

test('what the browser had no room for is kept in it as soon as something else was taken out', () => {
  const kept = new Map<string, string>()
  const storage = pageStorage(() => browserWithRoomFor(1, kept))
  expect([storage.set('draft', 'Hello'), storage.set('message', 'Hello')]).toEqual([true, false])
  expect(storage.get('message')).toBe('Hello')
  storage.remove('draft')
  expect([...kept]).toEqual([['message', 'Hello']])
  storage.remove('message')
  expect([storage.get('message'), kept.size]).toEqual([undefined, 0])
})

const forbidden = {
  'throws when it is asked for': () => {
    throw new DOMException('denied', 'SecurityError')
  },
  'is not there': () => null,
}

test.each(Object.entries(forbidden))(
  'where the browser’s storage %s, what is kept lasts as long as the page, and that is known from the start',
  (_, of) => {
    const storage = pageStorage(of)
    expect(storage.isRefused()).toBe(true)
    expect(storage.set('draft', 'Hello')).toBe(false)
    expect([storage.get('draft'), storage.keys('dr')]).toEqual(['Hello', ['draft']])
    storage.remove('draft')
    expect([storage.get('draft'), storage.keys('')]).toEqual([undefined, []])
  },
)

test('that the browser has no room is told when it begins and when it ends', () => {
  const kept = new Map<string, string>()
  const storage = pageStorage(() => browserWithRoomFor(1, kept))
  const told: boolean[] = []
  storage.onRefused(() => told.push(storage.isRefused()))
  expect([storage.isRefused(), kept.size]).toEqual([false, 0])
  storage.set('draft', 'Hello')
  storage.set('message', 'Hello')
  storage.remove('message')
  expect(told).toEqual([false, true, false])
})

function browserWithRoomFor(keys: number, kept: Map<string, string>) {
  return {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      if (!kept.has(key) && kept.size >= keys) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}
