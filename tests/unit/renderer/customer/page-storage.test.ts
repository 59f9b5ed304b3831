import { expect, test } from 'vitest'
import { pageStorage } from '../../../../renderer/customer/client/page-storage'

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
