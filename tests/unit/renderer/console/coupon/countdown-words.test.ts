import { expect, test } from 'vitest'
import { countdownWords } from '../../../../../renderer/console/coupon/countdown-words'
import { en } from '../../../../../renderer/console/i18n/en'
import { zhCN } from '../../../../../renderer/console/i18n/zh-CN'
import { createWords } from '../../../../../renderer/kit/words'
import { day, hour, minute } from '../../../../../shared/model'
import { now } from '../../../rules/given'

const words = createWords({ en, 'zh-CN': zhCN })

test.each([
  [7 * day, 'ends in 7 days'],
  [day, 'ends in 1 day'],
  [day + 59 * minute, 'ends in 1 day'],
  [day + hour, 'ends in 1 day 1 hour'],
  [2 * day + 5 * hour, 'ends in 2 days 5 hours'],
  [3 * hour, 'ends in 3 hours'],
  [hour + minute, 'ends in 1 hour 1 min'],
  [59 * minute, 'ends in 59 min'],
  [minute, 'ends in 1 min'],
  [minute - 1, 'ends in 60 s'],
  [1, 'ends in 1 s'],
])('%i ms before its end a coupon says only the parts that are there: %s', (left, said) => {
  expect(countdownWords({ claimPeriod: { from: now - day, until: now + left } }, words('en'), now)).toBe(said)
})

test('so it does in Chinese', () => {
  const say = (left: number) =>
    countdownWords({ claimPeriod: { from: now - day, until: now + left } }, words('zh-CN'), now)
  expect([7 * day, day + hour, hour, hour + minute].map(say)).toEqual([
    '7天后结束',
    '1天1小时后结束',
    '1小时后结束',
    '1小时1分钟后结束',
  ])
})
