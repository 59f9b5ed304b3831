import { describe, expect, test } from 'vitest'
import { linksIn } from '../../../../../renderer/kit/links/links-in'

/** What is a link in a text, as it was typed. */
const typedIn = (text: string) => linksIn(text).map(({ from, to }) => text.slice(from, to))
/** Where the only link of a text leads. */
const hostOf = (text: string) => {
  const links = linksIn(text)
  expect(links).toHaveLength(1)
  return links[0]?.host
}

test.each([
  ['See https://shop.example/x.', 'https://shop.example/x'],
  ['https://shop.example/x?a=1&b=2#c!', 'https://shop.example/x?a=1&b=2#c'],
  ['https://shop.example/x...', 'https://shop.example/x'],
  ['https://shop.example/x…', 'https://shop.example/x'],
  ['(https://shop.example/x)', 'https://shop.example/x'],
  ['https://shop.example/wiki/Cat_(animal)', 'https://shop.example/wiki/Cat_(animal)'],
  ['"https://shop.example/x"', 'https://shop.example/x'],
  ['<https://shop.example/x>', 'https://shop.example/x'],
  ['[this one](https://shop.example/x)', 'https://shop.example/x'],
  ['HTTPS://Shop.Example/X', 'HTTPS://Shop.Example/X'],
  ['https://shop.example/x😀', 'https://shop.example/x'],
  ['链接：https://shop.example/x。谢谢', 'https://shop.example/x'],
  ['（https://shop.example/x）', 'https://shop.example/x'],
  ['请看https://shop.example/x谢谢', 'https://shop.example/x'],
  ['https://shop.example에서', 'https://shop.example'],
  ['ดูhttps://shop.example/xครับ', 'https://shop.example/x'],
  ['شاهد https://shop.example/x، شكرا', 'https://shop.example/x'],
  ['https://shop.example/wiki/优惠券', 'https://shop.example/wiki/优惠券'],
  ['Try www.shop.example/x, please', 'www.shop.example/x'],
  ['网址:www.shop.example', 'www.shop.example'],
  ['Write to ana@shop.example.', 'ana@shop.example'],
  ['邮箱：ana@shop.example。', 'ana@shop.example'],
  ['联系ana@shop.example谢谢', 'ana@shop.example'],
  ['mailto:ana@shop.example', 'mailto:ana@shop.example'],
])('in “%s” the link is %s', (text, typed) => {
  expect(typedIn(text)).toEqual([typed])
})

test('links that follow each other are each a link', () => {
  expect(typedIn('https://a.example,https://b.example\nwww.c.example d@e.example')).toEqual([
    'https://a.example',
    'https://b.example',
    'www.c.example',
    'd@e.example',
  ])
})

test.each([
  'http://shop.example',
  'http://www.shop.example/x',
  'ftp://shop.example',
  'javascript:alert(1)',
  'javascript://www.shop.example',
  'data:text/html,x',
  'file:///etc/passwd',
  'app://console/',
  'tel:+3212345',
  'docs/www.shop.example',
  'my.www.shop.example',
  'https://',
  'https://.',
  'https:shop.example',
  'xhttps://shop.example',
  'https://shop.example:99999',
  'www.',
  'www.shop',
  'Thanks.It was file.md',
  '@ana',
  'ana@',
  'ana@shop',
  'ana?subject=x@shop.example',
  'ana%0aBcc:x@shop.example',
])('“%s” stays text', (text) => {
  expect(typedIn(text)).toEqual([])
})

test.each([
  ['https://shop.example/', 'shop.example'],
  ['https://shop.example:8443/', 'shop.example:8443'],
  ['https://bank.com@evil.com/', 'evil.com'],
  ['https://bank.com:443@evil.com', 'evil.com'],
  ['https://bank.com%2f@evil.com', 'evil.com'],
  ['https://evil.com#@bank.com', 'evil.com'],
  ['https://evil.com\\@bank.com', 'evil.com'],
  ['https://аpple.com', 'xn--pple-43d.com'],
  ['https://пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['https://例え.テスト/a', 'xn--r8jz45g.xn--zckzah'],
  ['https://ｅｖｉｌ.com', 'evil.com'],
  ['https://0x7f.1/', '127.0.0.1'],
  ['www.shop.example', 'www.shop.example'],
  ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
])('%s leads to %s', (text, host) => {
  expect(hostOf(text)).toBe(host)
})

test('what is opened is the address that the browser makes of what was typed', () => {
  expect(linksIn('www.Shop.example/a b@c.example').map(({ address }) => address)).toEqual([
    'https://www.shop.example/a',
    'mailto:b@c.example',
  ])
})

test('a character that turns the order of a text around ends an address', () => {
  expect(typedIn('https://shop.example/\u202egpj.exe')).toEqual(['https://shop.example/'])
  expect(typedIn('https://bank.com\u2066@evil.com')).toEqual(['https://bank.com'])
})

describe('a text of 5,000 characters costs no more than its length', () => {
  const tricky = [
    '.',
    '@',
    'a@',
    'a.',
    '(',
    '"',
    "'",
    '-',
    '/',
    '%',
    'www.',
    'https://',
    'mailto:',
    '汉a',
    'https://a.b/',
    'x@y.z,',
  ]
  test.each(tricky)('made of %s', (unit) => {
    for (const beginning of ['', 'https://', 'https://a.b/', 'www.']) {
      const text = (beginning + unit.repeat(5_000)).slice(0, 5_000)
      // Measured: at most 20 ms. What grows with the square of the length takes seconds, each time.
      expect(Math.min(...[1, 2, 3].map(() => msOf(() => linksIn(text))))).toBeLessThan(300)
    }
  })
})

function msOf(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}
