import { rawTimeZones } from '@vvo/tzdb'
import { withAsciiDigits, Zone, type Instant, type Language } from '../../../shared/model'
import { nameAtAGlance, offsetAt } from '../../../shared/rules'
import { intlLocale } from '../../kit/locale'
import type { Words } from '../i18n'
import { place } from '../i18n/en/place'
import type { ComboboxOption } from '../ui'

interface ZoneRow extends ComboboxOption<Zone> {
  /** All names of the zone, old ones too. */
  readonly names: readonly string[]
  /** What a search looks at, folded. */
  readonly terms: readonly string[]
}

/** The time zones that this machine knows, by the cities and countries that people know them by, with their offset at `now`. */
export function zonesToChoose(words: WordsIn, language: Language, here: string, now: Instant): readonly ZoneRow[] {
  const rows = rawTimeZones.flatMap((raw) => {
    // A machine may know the zone by an older name only.
    const value = [raw.name, ...raw.group].find((name) => Zone.safeParse(name).success)
    return value === undefined ? [] : [rowOf(words, value, raw, language, now)]
  })
  const isListed = (zone: string) => rows.some(({ names }) => names.includes(zone))
  const others = ['UTC', here].filter(
    (zone, place, all) => all.indexOf(zone) === place && !isListed(zone) && Zone.safeParse(zone).success,
  )
  return [...rows, ...others.map((zone) => bareRow(zone, now))]
}

/** The row of a zone by any of its names; its value is that name. */
export function rowOfZone(rows: readonly ZoneRow[], zone: Zone): ComboboxOption<Zone> {
  const row = rows.find(({ names }) => names.includes(zone))
  return row ? { ...row, value: zone } : { value: zone, label: zone, hint: '' }
}

/** Those whose city, country, name or offset is searched for; names that are it come first, then those that begin so. */
export function zonesFound(rows: readonly ZoneRow[], typed: string): readonly ZoneRow[] {
  const offset = offsetIn(typed)
  if (offset !== undefined) return rows.filter(({ hint }) => hint === `UTC${offset}`)
  const wanted = typed
    .split(/[\s,，、/_·]+/)
    .map(nameAtAGlance)
    .filter((word) => word !== '')
  const found = rows.filter(({ terms }) => wanted.every((word) => terms.some((term) => term.includes(word))))
  const whole = nameAtAGlance(typed.trim())
  const rank = ({ terms }: ZoneRow) =>
    terms.includes(whole) ? 0 : terms.some((term) => term.startsWith(whole)) ? 1 : 2
  return wanted.length === 0 ? rows : [0, 1, 2].flatMap((wantedRank) => found.filter((row) => rank(row) === wantedRank))
}

/** "UTC+8", "GMT-3:30", "+08:00", "+0530" as `+08:00`; undefined when it is none. */
function offsetIn(typed: string): string | undefined {
  const [, sign, hours = '', minutes = '00'] =
    /^(?:utc|gmt)? ?([-+−–])(\d{1,2}?):?(\d{2})?$/i.exec(withAsciiDigits(typed).normalize('NFKC').trim()) ?? []
  return sign === undefined ? undefined : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
}

type RawZone = (typeof rawTimeZones)[number]

type WordsIn = (language: Language) => Words

function rowOf(words: WordsIn, value: string, raw: RawZone, language: Language, now: Instant): ZoneRow {
  const names = [raw.name, ...raw.group, value]
  const country = countryName(raw.countryCode, language) ?? raw.countryName
  const said = (language: Language) => placeName(names, words(language))
  const cities = said(language) ?? raw.mainCities.slice(0, 2).join(', ')
  const terms = [
    cities,
    country,
    ...names,
    ...names.map((name) => name.split('/').at(-1) ?? name),
    ...raw.mainCities,
    said('en'),
    said('zh-CN'),
    countryName(raw.countryCode, 'en'),
    countryName(raw.countryCode, 'zh-CN'),
    raw.countryName,
    raw.alternativeName,
    raw.abbreviation,
    raw.dstAbbreviation,
  ]
  return {
    value,
    // Of a city that is its country once is enough.
    label: cities === country ? cities : words(language)('firstRun.zone_row', { cities, country }),
    hint: `UTC${offsetAt(now, value)}`,
    names,
    terms: [
      ...new Set(
        terms.flatMap((term) =>
          term === undefined || term === '' ? [] : [term, ...term.split(/[,、]/)].map(nameAtAGlance),
        ),
      ),
    ],
  }
}

function bareRow(zone: string, now: Instant): ZoneRow {
  return {
    value: zone,
    label: zone.replaceAll('_', ' '),
    hint: `UTC${offsetAt(now, zone)}`,
    names: [zone],
    terms: [nameAtAGlance(zone)],
  }
}

function placeName(names: readonly string[], t: Words): string | undefined {
  const key = names.map((name) => `place.${name}`).find(isPlace)
  return key && t(key)
}

const isPlace = (key: string): key is keyof typeof place => Object.hasOwn(place, key)

function countryName(code: string, language: Language): string | undefined {
  const name = new Intl.DisplayNames(intlLocale[language], { type: 'region' }).of(code)
  return name === code ? undefined : name
}
