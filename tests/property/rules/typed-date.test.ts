import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from '../../../shared/rules'

const year = fc.integer({ min: 2000, max: 2100 })
const date = fc.record({
  year,
  month: fc.integer({ min: 1, max: 12 }),
  date: fc.integer({ min: 1, max: 28 }),
  hour: fc.nat({ max: 23 }),
  minute: fc.nat({ max: 59 }),
})
const two = (value: number) => String(value).padStart(2, '0')
const zero = fc.constantFrom(0x30, 0xff10, 0x660, 0x6f0, 0x966, 0xe50)
const inScript = (text: string, first: number) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))

test('a day and time is read alike in each order of its parts that says which is which, in any digits', () => {
  fc.assert(
    fc.property(date, zero, ({ year: y, month: m, date: d, hour, minute }, first) => {
      const clock = `${two(hour)}:${two(minute)}`
      const said = { is: 'wall', day: `${String(y)}-${two(m)}-${two(d)}`, time: clock }
      const ways = [
        `${String(y)}-${two(m)}-${two(d)}`,
        `${String(y)}/${String(m)}/${String(d)}`,
        `${two(d)}.${two(m)}.${String(y)}`,
        `${String(y)}年${String(m)}月${String(d)}日`,
      ]
      for (const way of ways) expect(readDate(inScript(`${way} ${clock}`, first))).toEqual(said)
    }),
  )
})

test('between slashes one day is read where one is possible, and both are said where two are', () => {
  fc.assert(
    fc.property(date, ({ year: y, month: m, date: d }) => {
      const monthFirst = readDate(`${String(m)}/${String(d)}/${String(y)}`)
      const dayFirst = readDate(`${String(d)}/${String(m)}/${String(y)}`)
      const day = `${String(y)}-${two(m)}-${two(d)}`
      for (const read of [monthFirst, dayFirst]) {
        if (d > 12 || d === m) expect(read).toEqual({ is: 'wall', day, time: undefined })
        else
          expect(read.is === 'ambiguous' && read.choices.map((choice) => choice.day).sort()).toEqual(
            [day, `${String(y)}-${two(d)}-${two(m)}`].sort(),
          )
      }
    }),
  )
})

test('whatever is typed, a day that is read is one of the calendar', () => {
  const near = fc
    .array(fc.constantFrom(...'0123456789', '/', '-', '.', ' ', ':', '年', '月', '日', 'Dec'), { maxLength: 18 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (typed) => {
      const read = readDate(typed)
      const days = read.is === 'wall' ? [read] : read.is === 'ambiguous' ? read.choices : []
      for (const { day, time } of days) {
        expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day)
        expect(time ?? '00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      }
    }),
    { numRuns: 2_000 },
  )
})
