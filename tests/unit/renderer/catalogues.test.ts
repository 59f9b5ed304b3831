import { describe, expect, test } from 'vitest'
import { en } from '../../../renderer/console/i18n/en'
import { zhCN } from '../../../renderer/console/i18n/zh-CN'
import { createWords } from '../../../renderer/kit/words'
import { en as customerEn } from '../../../renderer/customer/words/en'
import { zhCN as customerZhCN } from '../../../renderer/customer/words/zh-CN'
import { en as kitEn } from '../../../renderer/kit/words/en'
import { zhCN as kitZhCN } from '../../../renderer/kit/words/zh-CN'

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
      const tags = Object.fromEntries([...tagsIn(message)].map((name) => [name, (chunks: unknown[]) => chunks.join('')]))
      for (const language of ['en', 'zh-CN'] as const) {
        const say = () => (Object.keys(tags).length > 0 ? words(language).rich(key, { ...values, ...(tags as object) }) : words(language)(key, values))
        expect(say, `${key} in ${language}`).not.toThrow()
      }
    }
  })
})
