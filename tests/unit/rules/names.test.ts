import { expect, test } from 'vitest'
import { nameAtAGlance } from '../../../shared/rules'

test.each([
  'imogen vale',
  'IMOGEN VALE',
  'Imogen\u00a0Vale',
  'ImogenVale',
  'Imogen-Vale',
  ' Imogen  Vale ',
  'Ímogèn Vale',
  'Ｉｍｏｇｅｎ Ｖａｌｅ',
  'Imo\u200bgen Va\u2060le',
  'Imogen\u3164Vale',
  '\u202aImogen Vale\u202c',
  'Imogen Vale ✔',
  'Imogen Vale.',
  'ımogen vale',
  'IMOGEN’VALE',
])('“%s” reads like Imogen Vale', (name) => {
  expect(nameAtAGlance(name)).toBe(nameAtAGlance('Imogen Vale'))
})

test.each([
  ['Анна Мария', 'Анна-Мария'],
  ['阿卜杜拉 买买提', '阿卜杜拉·买买提'],
  ['さくら', 'サクラ！'],
  ['محمد علي', 'محمد-علي'],
])('“%s” and “%s” read alike', (one, other) => {
  expect(nameAtAGlance(one)).toBe(nameAtAGlance(other))
})

test.each([
  ['Imogen Vale', 'Imogen Vane'],
  ['🌻', '🌹'],
  ['陈伟', '陈威'],
  ['Ana', 'Ana 2'],
  ['กิน', 'กัน'],
  ['दिन', 'दीन'],
])('“%s” and “%s” are two names', (one, other) => {
  expect(nameAtAGlance(one)).not.toBe(nameAtAGlance(other))
})
