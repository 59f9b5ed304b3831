/**
 * A text with the digits of any script as ASCII ones, and the full-width and Arabic signs that stand between digits
 * as theirs: what people have typed with the keyboard of their language. All else stays as it is.
 */
export function withAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, asciiDigit).replace(/[．。，：／－％٫٬]/g, (sign) => signs[sign] ?? sign)
}

const signs: Readonly<Record<string, string>> = {
  '．': '.',
  '。': '.',
  '，': ',',
  '：': ':',
  '／': '/',
  '－': '-',
  '％': '%',
  '٫': '.',
  '٬': ',',
}

/** What a digit (`\p{Nd}`) of any script stands for, `0` to `9`. Each script's ten digits follow one another, zero first, and some scripts' tens do too: what counts is how far the first zero is. */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (isDigit(zero - 1)) zero -= 1
  return String((code - zero) % 10)
}

const isDigit = (code: number) => code >= 0 && /\p{Nd}/u.test(String.fromCodePoint(code))
