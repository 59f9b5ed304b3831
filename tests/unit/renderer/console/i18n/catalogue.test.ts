import { describe, expect, test, vi } from 'vitest'

vi.stubGlobal('navigator', { language: 'en-GB' })
const { words } = await import('../../../../../renderer/console/i18n')
const { en } = await import('../../../../../renderer/console/i18n/en')
const { zhCN } = await import('../../../../../renderer/console/i18n/zh-CN')

const keys = Object.keys(en) as (keyof typeof en)[]
const places = (message: string) =>
  [...new Set(Array.from(message.matchAll(/\{(\w+)\s*[,}]/g), ([, name]) => name ?? ''))].sort()

describe('the catalogue', () => {
  test('speaks of the same values in every language', () => {
    const differing = keys.filter((key) => places(en[key]).join() !== places(zhCN[key]).join())
    expect(differing).toEqual([])
  })

  test.each(['en', 'zh-CN'] as const)('can say every message in %s, for one and for many', (language) => {
    const t = words(language)
    const catalogue: Readonly<Record<string, string>> = language === 'en' ? en : zhCN
    for (const key of keys) {
      const message = catalogue[key] ?? ''
      const values = (value: number) => Object.fromEntries(places(message).map((place) => [place, value]))
      const tags = Object.fromEntries(
        Array.from(message.matchAll(/<(\w+)>/g), ([, tag]) => [tag ?? '', (chunks: unknown[]) => chunks as never]),
      )
      for (const value of [1, 2]) {
        const said = JSON.stringify(t.rich(key, { ...values(value), ...tags }))
        expect(said, key).not.toBe('')
        expect(said, key).not.toMatch(/[{}]/)
      }
    }
  })

  test('has no message that was left in English in Chinese', () => {
    const same = keys.filter((key) => en[key] === zhCN[key] && /[A-Za-z]{4,}/.test(en[key].replace(/\{[^}]*\}/g, '')))
    // The program's name, a pattern, a language's own name.
    expect(same).toEqual(['app.name', 'app.title_unread', 'form.when_placeholder', 'appearance.en'])
  })
})
