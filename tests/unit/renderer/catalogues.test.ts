import { describe, expect, test } from 'vitest'
import { en } from '../../../renderer/console/i18n/en'
import { zhCN } from '../../../renderer/console/i18n/zh-CN'
import { createWords } from '../../../renderer/kit/words'
import { en as customerEn } from '../../../renderer/customer/words/en'
import { zhCN as customerZhCN } from '../../../renderer/customer/words/zh-CN'
import { en as kitEn } from '../../../renderer/kit/catalogue/en'
import { zhCN as kitZhCN } from '../../../renderer/kit/catalogue/zh-CN'

/** The names in a message's braces and tags. */
const namesIn = (message: string) => new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? ''))
const tagsIn = (message: string) => new Set([...message.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? ''))

describe.each([
  ['console', en, zhCN],
  ['kit', kitEn, kitZhCN],
  ['customer’s page', customerEn, customerZhCN],
])('the catalogue of the %s', (_name, english: Record<string, string>, chinese: Record<string, string>) => {
  const words = createWords({ en: english, 'zh-CN': chinese })

  test('has the same keys in both languages, none of them empty', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort())
    expect(Object.entries({ ...english, ...chinese }).filter(([, message]) => message.trim() === '')).toEqual([])
  })

  test('can be said whole: every message is well formed and asks for nothing that English does not', () => {
    for (const [key, message] of Object.entries(english)) {
      const values = Object.fromEntries([...namesIn(message)].map((name) => [name, 2]))
      const tags = Object.fromEntries(
        [...tagsIn(message)].map((name) => [name, (chunks: unknown[]) => chunks.join('')]),
      )
      for (const language of ['en', 'zh-CN'] as const) {
        const say = () =>
          Object.keys(tags).length > 0
            ? words(language).rich(key, { ...values, ...(tags as object) })
            : words(language)(key, values)
        expect(say, `${key} in ${language}`).not.toThrow()
      }
    }
  })
})

/** How Chinese is written here; each rule names what breaks it. */
const chineseRules: readonly (readonly [rule: string, broken: RegExp])[] = [
  ['addresses people as 您', /你/],
  [
    'has no space between Chinese and letters, digits, values or its own punctuation',
    /[\p{Script=Han}，。：；？！、“”（）] +[\p{Letter}\p{Number}{#$¥“]|[\p{Letter}\p{Number}}#%”] +[\p{Script=Han}，。：；？！、（]|\{ +[#\p{Script=Han}]/u,
  ],
  [
    'has its own punctuation',
    /[\p{Script=Han}}][,.;:?!](?![\w{])|[\p{Script=Han}][(),;:?!]|[(),;:?!]\p{Script=Han}|"|\.\.\./u,
  ],
  ['counts a discount in 折, and caps it with 封顶', /减[^，。；]*%|最多减|最高减/],
  ['calls one thing by one name', /老顾客|客户|用户|买家|坐席|密码|代金券|商店|对话(?!框)/],
]

test.each(chineseRules)('all that is said in Chinese %s', (_rule, broken) => {
  const breaking = Object.entries({ ...zhCN, ...kitZhCN, ...customerZhCN }).filter(([, message]) =>
    broken.test(message),
  )
  expect(breaking).toEqual([])
})

test('only the customers’ page says that a coupon was used: in the console it is redeemed', () => {
  const used = Object.entries<string>({ ...zhCN, ...kitZhCN }).filter(([, message]) => message.includes('已使用'))
  expect(used).toEqual([])
})
