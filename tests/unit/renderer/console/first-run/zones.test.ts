import { describe, expect, test } from 'vitest'
import { rowOfZone, zonesFound, zonesToChoose } from '../../../../../renderer/console/first-run/zones'
import { en } from '../../../../../renderer/console/i18n/en'
import { zhCN } from '../../../../../renderer/console/i18n/zh-CN'
import { createWords } from '../../../../../renderer/kit/words'
import { Zone } from '../../../../../shared/model'

const words = createWords({ en, 'zh-CN': zhCN })

const winter = Date.parse('2026-12-01T00:00Z')
const summer = Date.parse('2026-07-01T00:00Z')
const rows = zonesToChoose(words, 'en', 'Asia/Singapore', winter)
const chinese = zonesToChoose(words, 'zh-CN', 'Asia/Singapore', winter)
const first = (typed: string, among = rows) => zonesFound(among, typed)[0]?.names

describe('a zone is found by its city, its country and its old names, in either language', () => {
  test.each([
    ['Shanghai', 'Asia/Shanghai'],
    ['beijing', 'Asia/Shanghai'],
    ['上海', 'Asia/Shanghai'],
    ['北京', 'Asia/Shanghai'],
    ['New York', 'America/New_York'],
    ['america/new_york', 'America/New_York'],
    ['Detroit', 'America/New_York'],
    ['纽约', 'America/New_York'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Calcutta'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['mumbai', 'Asia/Kolkata'],
    ['印度', 'Asia/Kolkata'],
    ['Kiev', 'Europe/Kiev'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Saigon', 'Asia/Saigon'],
    ['Sao Paulo', 'America/Sao_Paulo'],
    ['são paulo', 'America/Sao_Paulo'],
    ['zurich', 'Europe/Zurich'],
    ['Zürich', 'Europe/Zurich'],
    ['koln', 'Europe/Berlin'],
    ['Germany', 'Europe/Berlin'],
    ['德国', 'Europe/Berlin'],
    ['munich germany', 'Europe/Berlin'],
    ['UTC', 'UTC'],
  ])('“%s”', (typed, zone) => {
    expect(first(typed)).toContain(zone)
    expect(first(typed, chinese)).toContain(zone)
  })
})

test.each([
  ['UTC+8', 'UTC+08:00'],
  ['utc +8', 'UTC+08:00'],
  ['GMT+8', 'UTC+08:00'],
  ['+8', 'UTC+08:00'],
  ['+08:00', 'UTC+08:00'],
  ['+0800', 'UTC+08:00'],
  ['＋８', 'UTC+08:00'],
  ['-5', 'UTC-05:00'],
  ['−05:00', 'UTC-05:00'],
  ['UTC+5:30', 'UTC+05:30'],
  ['+0545', 'UTC+05:45'],
  ['-3:30', 'UTC-03:30'],
])('the offset “%s” finds the zones that have it now', (typed, offset) => {
  const found = zonesFound(rows, typed)
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found.map(({ hint }) => hint))).toEqual(new Set([offset]))
})

test('what is found by name and begins so comes first', () => {
  expect(first('Paris')).toContain('Europe/Paris')
  expect(first('Lon')).toContain('Europe/London')
})

test.each(['China', '中国'])('“%s” finds all zones of the country', (typed) => {
  const found = zonesFound(rows, typed).map(({ value }) => value)
  expect(found).toEqual(expect.arrayContaining(['Asia/Shanghai', 'Asia/Urumqi']))
  expect(found).not.toContain('Asia/Tokyo')
})

test('nothing typed shows all, what is nowhere finds nothing', () => {
  expect(zonesFound(rows, ' ')).toHaveLength(rows.length)
  expect(zonesFound(rows, 'Atlantis')).toEqual([])
  expect(zonesFound(rows, 'UTC+99')).toEqual([])
})

test('the offset is that of the moment', () => {
  const berlin = (now: number) => zonesFound(zonesToChoose(words, 'en', 'UTC', now), 'Berlin')[0]?.hint
  expect([berlin(winter), berlin(summer)]).toEqual(['UTC+01:00', 'UTC+02:00'])
})

test('a row is said in the reader’s language', () => {
  expect(zonesFound(rows, 'Shanghai')[0]?.label).toBe('Shanghai, Beijing, Shenzhen, Guangzhou · China')
  expect(zonesFound(chinese, 'Shanghai')[0]?.label).toBe('上海、北京、深圳、广州 · 中国')
})

test('every zone that is offered is one that this machine knows, and each is there once', () => {
  expect(rows.filter(({ value }) => !Zone.safeParse(value).success)).toEqual([])
  expect(new Set(rows.map(({ value }) => value)).size).toBe(rows.length)
})

test('the zone that a machine is in is there by whatever name', () => {
  for (const here of ['Asia/Calcutta', 'America/Detroit', 'Etc/GMT+5', 'UTC']) {
    const all = zonesToChoose(words, 'en', here, winter)
    expect(rowOfZone(all, here)).toMatchObject({ value: here })
    expect(rowOfZone(all, here).label).not.toBe('')
    expect(all.filter(({ names }) => names.includes(here))).toHaveLength(1)
  }
  expect(rowOfZone(rows, 'Asia/Calcutta').label).toContain('Kolkata')
})
