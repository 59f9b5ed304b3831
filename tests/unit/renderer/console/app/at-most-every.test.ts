import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from '../../../../../renderer/console/app/at-most-every'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a burst is told once, a stream that never rests again and again but not faster, and its last one is told too', () => {
  const told: number[] = []
  const begun = Date.now()
  const soon = atMostEvery({ settleMs: 150, apartMs: 2_000 }, () => told.push(Date.now() - begun))
  for (let ms = 0; ms < 5_000; ms += 50) {
    soon.tell()
    vi.advanceTimersByTime(50)
  }
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([150, 2_150, 4_150, 6_150])
  soon.tell()
  vi.advanceTimersByTime(150)
  expect(told.at(-1)).toBe(65_150)
})

test('what stopped tells nothing more', () => {
  let told = 0
  const soon = atMostEvery({ settleMs: 150, apartMs: 2_000 }, () => (told += 1))
  soon.tell()
  soon.stop()
  vi.advanceTimersByTime(10_000)
  expect(told).toBe(0)
})
