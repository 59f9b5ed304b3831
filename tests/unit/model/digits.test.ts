import { expect, test } from 'vitest'
import { withAsciiDigits } from '../../../shared/model'

test.each([
  ['２０２６／１２／３１', '2026/12/31'],
  ['１８：００', '18:00'],
  ['٣١/١٢/٢٠٢٦', '31/12/2026'],
  ['۳۱', '31'],
  ['१०', '10'],
  ['๓๑', '31'],
  ['𝟎𝟗𝟘𝟡𝟬𝟵', '090909'],
  ['𑛐𑛙𑛚𑛣', '0909'],
  ['１５％', '15%'],
  ['2026年12月31日', '2026年12月31日'],
  ['½ ² Ⅷ 十', '½ ² Ⅷ 十'],
])('“%s” is “%s”', (typed, ascii) => {
  expect(withAsciiDigits(typed)).toBe(ascii)
})
