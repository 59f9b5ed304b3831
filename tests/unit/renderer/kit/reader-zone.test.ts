import { expect, test, vi } from 'vitest'
import { zonesDiffer } from '../../../../renderer/kit/format'
import { readerZone } from '../../../../renderer/kit/locale'

const november = Date.parse('2026-11-23T01:00:00Z')
const browserIn = (timeZone: string | undefined) =>
  vi
    .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
    .mockReturnValue({ timeZone } as Intl.ResolvedDateTimeFormatOptions)

test.each([undefined, '', 'Mars/Olympus', 'Etc/Unknown', 'x'.repeat(100)])(
  'a browser whose zone is %j has none',
  (zone) => {
    const spy = browserIn(zone)
    const found = readerZone()
    spy.mockRestore()
    expect(found).toBeUndefined()
  },
)

test('the reader’s zone is the browser’s', () => {
  expect(readerZone()).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone)
})

test.each([
  ['Asia/Singapore', 'Asia/Kuala_Lumpur', false],
  ['Asia/Singapore', 'Europe/Berlin', true],
  ['Asia/Singapore', 'Asia/Singapore', false],
])('clocks in %s and %s differ: %s', (one, other, differ) => {
  expect(zonesDiffer(one, other, november)).toBe(differ)
})

test('clocks that go alike now and differ in summer differ', () => {
  expect(zonesDiffer('Europe/London', 'UTC', november)).toBe(true)
  expect(zonesDiffer('America/Phoenix', 'America/Denver', november)).toBe(true)
})
