import { describe, expect, test } from 'vitest'
import { en } from '../../../../../renderer/console/i18n/en'
import { zhCN } from '../../../../../renderer/console/i18n/zh-CN'
import { clockWords } from '../../../../../renderer/console/settings/clock-words'
import { emptyForm, type FormFacts, type FormValues } from '../../../../../renderer/console/settings/form-values'
import { issueWords } from '../../../../../renderer/console/settings/issue-words'
import { readForm } from '../../../../../renderer/console/settings/read-form'
import { createWords } from '../../../../../renderer/kit/words'
import { resolveWallTime } from '../../../../../shared/rules'
import { at, now, singapore } from '../../../rules/given'

const words = createWords({ en, 'zh-CN': zhCN })
const facts: FormFacts = { kind: 'chat', currency: 'USD', zone: singapore, now }
const filled: FormValues = {
  ...emptyForm(facts),
  name: 'Twenty off',
  end: '2026-11-30 23:59',
  percent: '20',
  cap: '10',
  minimum: '50',
  quantity: '2',
}
const say = (changes: Partial<FormValues>, language: 'en' | 'zh-CN' = 'en') =>
  readForm({ ...filled, ...changes }, facts).issues.map((issue) =>
    issueWords(issue, words(language), { language, zone: singapore, currency: 'USD' }, now),
  )

describe('an error says what is wrong and what would be right', () => {
  test.each([
    [
      { start: '2026-11-25 00:00', end: '2026-11-24 23:59' },
      'It ends before it starts. Choose an end after 25 Nov, 00:00.',
      '结束早于开始。请选择晚于11月25日 00:00的结束时间。',
    ],
    [
      { cap: '5' },
      'Below what the percentage takes off the minimum spend. Choose $10 or more.',
      '低于按此百分比在最低消费上可减的金额。请填写$10或以上。',
    ],
    [{ percent: '4' }, 'Choose a percentage from 5 to 99.', '请填写5至99之间的百分比。'],
    [{ name: 'x'.repeat(51) }, '51 characters. At most 50 fit.', '共51个字符，最多50个。'],
    [{ minimum: 'much' }, 'Type an amount such as 10.', '请输入金额，例如10。'],
    [{ quantity: '' }, 'Type a whole number from 1 to 1,000,000.', '请输入1至1,000,000的整数。'],
    [{ percent: '' }, 'Type a whole number from 5 to 99.', '请输入5至99的整数。'],
    [{ end: '' }, 'Type a date and time such as 2026-11-30 23:59.', '请输入日期和时间，例如2026-11-30 23:59。'],
    [{ discountType: 'amount' as const, amount: '' }, 'Type an amount such as 10.', '请输入金额，例如10。'],
    [{ days: '' }, 'Type a whole number from 1 to 90.', '请输入1至90的整数。'],
    [{ perCustomer: '' }, 'Type a whole number, 1 or more.', '请输入不小于1的整数。'],
    [{ discountType: 'amount' as const, amount: '0' }, 'Choose an amount above zero.', '请输入大于零的金额。'],
    [{ perCustomer: '3' }, 'More than the total quantity. Choose 2 or fewer.', '超过总数量。请选择不超过2的数量。'],
    [
      { end: '31.02.2027' },
      'The calendar has no such day. Check the day and the month.',
      '没有这一天，请检查月份和日期。',
    ],
    [
      { end: '31.12.' },
      'The year is missing. Type it in full, such as 2026-11-30.',
      '缺少年份。请填写完整日期，例如2026-11-30。',
    ],
    [
      { end: '2026-11-30 24:00' },
      'There is no such time. Type one from 00:00 to 23:59.',
      '没有这个时间，请填写00:00至23:59之间的时间。',
    ],
    [{ end: 'soon' }, 'Type a date and time such as 2026-11-30 23:59.', '请输入日期和时间，例如2026-11-30 23:59。'],
    [
      { end: '03/04/2027' },
      'It can be 3 April 2027 or 4 March 2027. Choose one, or type it as 2026-11-30.',
      '可能是2027年4月3日或2027年3月4日。请选择其一，或按2026-11-30的格式填写。',
    ],
  ])('%o', (changes, english, chinese) => {
    expect(say(changes)).toEqual([english])
    expect(say(changes, 'zh-CN')).toEqual([chinese])
  })
})

describe('where the clocks change', () => {
  const berlin = { zone: 'Europe/Berlin' }
  const winter = at('2026-01-15 12:00')
  test.each([
    ['2026-03-29 02:30', 'The clocks skip this time: it means 2026-03-29 03:30, UTC+02:00.'],
    ['2026-10-25 02:30', 'The clocks show this time twice: the first is meant, UTC+02:00.'],
    ['2026-07-01 12:00', 'The clocks differ from today’s then: UTC+02:00.'],
    ['2026-02-01 12:00', undefined],
  ])('%s', (typed, expected) => {
    const when = resolveWallTime(typed, berlin.zone)
    expect(when && clockWords(when, words('en'), berlin, winter)).toBe(expected)
  })

  test('an end at 23:59 where the last hour comes twice says that the second is meant', () => {
    const when = resolveWallTime('2027-10-28 23:59', 'Africa/Cairo', 'last')
    expect(when && clockWords(when, words('en'), { zone: 'Africa/Cairo' }, winter)).toBe(
      'The clocks show this time twice: the second is meant, UTC+02:00.',
    )
  })
})
