import { Temporal } from 'temporal-polyfill'
import { minute, withAsciiDigits, type Instant, type Zone } from '../model'
import { instantWallTime, resolveWallTime, type PeriodEdge, type ResolvedWallTime } from './wall-time'

/** A day of the calendar, and a time of that day if one was typed. */
export interface TypedDate {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** `HH:mm`. */
  readonly time: string | undefined
}

export type DateFault = 'unreadable' | 'no_year' | 'no_such_day' | 'no_such_time'

/** What a typed date says: a reading of the shop's clocks; an instant, where an offset from UTC is typed too; several days that it may mean; or what is wrong. */
export type ReadDate =
  | ({ readonly is: 'wall' } & TypedDate)
  | { readonly is: 'instant'; readonly instant: Instant }
  | { readonly is: 'ambiguous'; readonly choices: readonly TypedDate[] }
  | { readonly is: 'fault'; readonly code: DateFault }

export type ReadWhen =
  { readonly is: 'at'; readonly when: ResolvedWallTime } | Extract<ReadDate, { is: 'ambiguous' | 'fault' }>

/** Which time of its day a date without one begins or ends with. */
export const edgeTimes: Readonly<Record<PeriodEdge, string>> = { from: '00:00', last: '23:59' }

/** What a typed date comes to in `zone`: of a period its start, or its last minute. A day alone is the whole day. */
export function readWhen(typed: string, zone: Zone, edge: PeriodEdge): ReadWhen {
  const read = readDate(typed)
  if (read.is === 'instant') return { is: 'at', when: instantWallTime(read.instant, zone) }
  if (read.is !== 'wall') return read
  const when = resolveWallTime(`${read.day} ${read.time ?? edgeTimes[edge]}`, zone, edge)
  return when ? { is: 'at', when } : fault('no_such_day')
}

/**
 * Reads a date, with or without a time, as people of several languages write it: `2026-12-31 18:00`, `31.12.2026 18:00`,
 * `12/31/2026`, `31 Dec 2026, 6 pm`, `2026年12月31日 18时`, in the digits of any script. What can mean several days is not
 * guessed at. Seconds are left out: a time means its minute.
 */
export function readDate(typed: string): ReadDate {
  const text = plain(typed)
  for (const pattern of datePatterns) {
    const match = pattern.shape.exec(text)
    if (!match) continue
    const rest = text.slice(match[0].length)
    const time = readTime(rest)
    if (time === undefined) return fault(timeLike.test(rest) ? 'no_such_time' : 'unreadable')
    return dateOf(pattern.readings(match), time)
  }
  return fault(withoutYear.some((shape) => shape.test(text)) ? 'no_year' : 'unreadable')
}

/** One spelling of digits, signs and blanks, and no marks of direction. */
function plain(typed: string): string {
  return withAsciiDigits(typed)
    .normalize('NFKC')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replaceAll('،', ',')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

interface DatePattern {
  readonly shape: RegExp
  /** Every `YYYY-MM-DD` that it may mean, the likelier first; the days that no calendar has among them. */
  readonly readings: (match: RegExpExecArray) => readonly string[]
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const monthShape = months
  .map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:t|${name.slice(3)})?` : name))
  .join('|')
const monthNumber = (name = '') => String(months.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1)

const datePatterns: readonly DatePattern[] = [
  {
    shape:
      /^(\d{4}) ?(?:([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)\.?|[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2})(?!\d) ?[日号號일]?)/,
    readings: ([, year, , month, date, cjkMonth, cjkDate]) => [iso(year, month ?? cjkMonth, date ?? cjkDate)],
  },
  {
    // Dots are for the day first: nobody who writes the month first uses them, unless the numbers say so.
    shape: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?![\d:])\.?/,
    readings: ([, first, second, year]) =>
      [iso(year, second, first), iso(year, first, second)].filter(isDay).slice(0, 1),
  },
  {
    shape: /^(\d{1,2}) ?([-/]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/,
    readings: ([, first, , second, third]) => [
      iso(third, second, first),
      iso(third, first, second),
      ...(third?.length === 2 ? [iso(first, second, third)] : []),
    ],
  },
  {
    shape: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]?(?:of )?(${monthShape})\\.?,?[ -]?(\\d{4})(?!\\d)`),
    readings: ([, date, month, year]) => [iso(year, monthNumber(month), date)],
  },
  {
    shape: new RegExp(`^(${monthShape})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(\\d{4})(?!\\d)`),
    readings: ([, month, date, year]) => [iso(year, monthNumber(month), date)],
  },
]

const withoutYear: readonly RegExp[] = [
  /^\d{1,2} ?[-/.] ?\d{1,2}\.?(?: |$)/,
  /^\d{1,2} ?[月월] ?\d{1,2} ?[日号號일]?/,
  new RegExp(`^\\d{1,2}(?:st|nd|rd|th|\\.)?[ -]?(?:${monthShape})(?![a-z])`),
  new RegExp(`^(?:${monthShape})\\.? ?\\d{1,2}(?!\\d)`),
]

function iso(year = '', month = '', date = ''): string {
  return `${year.length <= 2 ? `20${year.padStart(2, '0')}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

function isDay(day: string): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function dateOf(readings: readonly string[], time: TypedTime): ReadDate {
  const days = [...new Set(readings.filter(isDay))]
  const [day] = days
  if (day === undefined) return fault('no_such_day')
  if (days.length > 1) return { is: 'ambiguous', choices: days.map((one) => ({ day: one, time: time.clock })) }
  if (time.offset === undefined) return { is: 'wall', day, time: time.clock }
  const instant = Date.parse(`${day}T${time.clock ?? '00:00'}${time.offset}`)
  return Number.isNaN(instant)
    ? fault('no_such_time')
    : { is: 'instant', instant: Math.floor(instant / minute) * minute }
}

interface TypedTime {
  readonly clock: string | undefined
  /** From UTC, such as `+08:00` or `Z`, where it was typed. */
  readonly offset?: string
}

const timeLike = /^[t ,]*\d{1,2}(?:[:.]\d{2}){0,2}(?: ?[ap]\.?m\.?)?$/
const separator = /^(?:t|[ ,]+(?:at |um )?)/
const clockShape = /^(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(?:([ap])\.?m\.?|uhr|h)| ?(z|[+-]\d{2}:?\d{2}))?$/
const hourShape = /^(\d{1,2}) ?(?:([ap])\.?m\.?|uhr|h)$/
const cjkShape =
  /^(凌晨|早上|上午|中午|下午|晚上)? ?(\d{1,2}) ?(?:[时時点點시] ?(?:(\d{1,2}) ?[分분]?|整|(半))?|:(\d{2})(?::(\d{2}))?)$/

/** What follows a date: nothing, or a time. Undefined when it is none. */
function readTime(rest: string): TypedTime | undefined {
  const text = rest.replace(separator, '')
  if (text === '') return { clock: undefined }
  const clock = clockShape.exec(text)
  if (clock) {
    const [, hours, minutes, seconds, half, offset] = clock
    const read = clockOf(hours, minutes, seconds, half)
    return read === undefined
      ? undefined
      : {
          clock: read,
          ...(offset === undefined ? {} : { offset: offset === 'z' ? 'Z' : offset.replace(/^(...):?/, '$1:') }),
        }
  }
  const hour = hourShape.exec(text)
  if (hour) return timeOf(clockOf(hour[1], '00', undefined, hour[2]))
  const cjk = cjkShape.exec(text)
  if (!cjk) return undefined
  const [, part, hours, minutes, half, colonMinutes, seconds] = cjk
  return timeOf(
    clockOf(
      hours,
      minutes ?? colonMinutes ?? (half ? '30' : '00'),
      seconds,
      part === undefined ? undefined : halves[part],
      part === '晚上',
    ),
  )
}

const halves: Readonly<Record<string, string>> = { 凌晨: 'a', 早上: 'a', 上午: 'a', 中午: 'p', 下午: 'p', 晚上: 'p' }

const timeOf = (clock: string | undefined): TypedTime | undefined => (clock === undefined ? undefined : { clock })

/** `HH:mm`, of a half of the day if one is said. Twelve in the evening is the end of the day to some and noon to nobody. */
function clockOf(hours = '', minutes = '', seconds = '0', half?: string, isEvening = false): string | undefined {
  const typed = Number(hours)
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined
  if (isEvening && typed === 12) return undefined
  const hour = half === undefined ? typed : (typed % 12) + (half === 'p' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`
}

const fault = (code: DateFault) => ({ is: 'fault', code }) as const
