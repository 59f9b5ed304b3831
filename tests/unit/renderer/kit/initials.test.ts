import { expect, test } from 'vitest'
import { initials } from '../../../../renderer/kit/initials'

test.each([
  ['Priya Nandakumar', 'PN'],
  ['Fatima Zahra Benali', 'FB'],
  ['Larkfield Home', 'LH'],
  ['priya', 'P'],
  ['  a  ', 'A'],
  ['Wen Jia-hui', 'WJ'],
  ['O’Neil (Mia)', 'OM'],
  ['ßeta', 'S'],
  ['Άννα Παππά', 'ΆΠ'],
  ['анна каренина', 'АК'],
  ['E\u0301va Nagy', 'E\u0301N'],
  ['陈默', '陈'],
  ['百灵家居', '百'],
  ['山田 太郎', '山'],
  ['ひらの まい', 'ひ'],
  ['강 민준', '강'],
  ['𠮷野家 Shop', '𠮷S'],
  ['ليلى حداد', 'ل'],
  ['สมชาย ใจดี', 'ส'],
  ['Visitor 12', 'V'],
  ['访客 12', '访'],
  ['12', '1'],
  ['# 12', '1'],
  ['🎎 Mia', 'M'],
  ['👩‍👩‍👧🎏', '👩‍👩‍👧'],
  ['🇸🇬 🇹🇭', '🇸🇬'],
  ['\u202b\u200bMia', 'M'],
  ['\u200b', ''],
  ['', ''],
])('%s is shown as %s', (name, shown) => {
  expect(initials(name)).toBe(shown)
})
