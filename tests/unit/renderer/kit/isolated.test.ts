import { expect, test } from 'vitest'
import { createWords, isolated } from '../../../../renderer/kit/words'

const [begin, end] = ['\u2068', '\u2069']

test.each(['נועה 7', 'نورة 24 Larkfield', '24 نورة', 'Noor \u200f', 'Noor \u2067x\u2069'])(
  '%j is isolated within a sentence',
  (name) => {
    expect(isolated(name)).toBe(begin + name + end)
  },
)

test.each(['Ruth Adeyemi', '王小明', '24', ''])('%j stays as it is', (name) => {
  expect(isolated(name)).toBe(name)
})

test('each line of a text is isolated by itself: the end of a line would end an isolate', () => {
  expect(isolated('شكرا\nThanks')).toBe(`${begin}شكرا${end}\n${begin}Thanks${end}`)
})

test('a text that ends an isolate too much, or one too few, ends ours nowhere else', () => {
  expect(isolated(`نورة ${end}24`)).toBe(`${begin}${begin}نورة ${end}24${end}`)
  expect(isolated(`نورة ${begin}24`)).toBe(`${begin}نورة ${begin}24${end}${end}`)
})

test('names in sentences of both catalogues are isolated, also those with tags in them', () => {
  const words = createWords({
    en: { by: 'By {name}, {count} times', rich: 'By <b>{name}</b>' },
    'zh-CN': { by: '{name}，{count} 次', rich: '<b>{name}</b>' },
  })
  expect(words('en')('by', { name: 'נועה', count: 2 })).toBe(`By ${begin}נועה${end}, 2 times`)
  expect(words('zh-CN')('by', { name: 'نورة', count: 2 })).toBe(`${begin}نورة${end}，2 次`)
  expect(words('en')('by', { name: 'Ruth', count: 2 })).toBe('By Ruth, 2 times')
  expect(words('en').rich('rich', { name: 'נועה', b: (chunks) => chunks as never })).toBe(`By ${begin}נועה${end}`)
})
