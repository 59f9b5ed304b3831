import { asciiDigit } from '../model'

/**
 * The form in which what people write is searched and compared: two texts that a person calls the same have one form,
 * in any script. Every search and every comparison of names asks this function; nothing of it is stored.
 *
 * It goes by what Unicode calls equal (NFKC, case) and by what one keyboard writes for what another one has: letters
 * without their marks, plain quotes and dashes, plain digits. Where a mark makes another letter it stays: vowel signs
 * of Thai and the scripts of India, the dots of kana, й and its kin in Cyrillic. Hiragana and katakana are one.
 */
export function folded(text: string): string {
  return plain.test(text) ? text.toLowerCase() : foldedPart(text).trim()
}

/** The first part of a text that reads as what was searched for: UTF-16 units of the text, whole characters. */
export function foundIn(text: string, search: string): { readonly from: number; readonly until: number } | undefined {
  const wanted = folded(search)
  if (wanted === '') return undefined
  // A sound mark of kana that stands alone goes with the letter before it.
  const characters = Array.from(segmenter().segment(text.replace(/[゛゜]/g, (sign) => signs.get(sign) ?? sign)))
  let form = ''
  /** Of each unit of the form: the character that it came from. */
  const from: number[] = []
  characters.forEach(({ segment }, index) => {
    const folding = foldedPart(segment)
    // One blank for many, also where they are not of one character.
    const part = form === '' || form.endsWith(' ') ? folding.trimStart() : folding
    form += part
    from.push(...Array<number>(part.length).fill(index))
  })
  const at = form.indexOf(wanted)
  const [first, last] = [characters[from[at] ?? -1], characters[from[at + wanted.length - 1] ?? -1]]
  return first && last && { from: first.index, until: last.index + last.segment.length }
}

/** Most texts: nothing but the case has to be looked at. The others take some 5 µs, and a shop has tens of thousands of names. */
const plain = /^[!-_a-~\u4e00-\u9fff]+(?: [!-_a-~\u4e00-\u9fff]+)*$/

function foldedPart(text: string): string {
  const bare = text
    .replace(blanks, ' ')
    .replace(unseen, '')
    .replace(signsOfTheirOwn, (sign) => signs.get(sign) ?? sign)
    .normalize('NFKD')
    .replace(marks, '$1')
  if (plain.test(bare)) return bare.toLowerCase()
  return bare
    .toUpperCase()
    .toLowerCase()
    .replace(others, (found) => letters.get(found) ?? signs.get(found) ?? '-')
    .replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/ +/g, ' ')
    .normalize('NFC')
}

/** Some letters and symbols show nothing but room. */
const blanks = /[\p{White_Space}\u2800\u3164\uffa0]+/gu

/** What can't be seen. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/**
 * Marks that only change how a letter sounds or looks, and the line that makes an Arabic word longer; what `$1` holds
 * stays. Each mark is looked for before its letter, which is looked for no further back than 16 marks: else a text of
 * marks alone costs the square of its length.
 */
const marks =
  /(\u0306(?<=[ИиУу]\p{M}{1,16})|\u0308(?<=[Іі]\p{M}{1,16})|\u0301(?<=[ГгКк]\p{M}{1,16})|[\u3099\u309a])|\u0640|(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/gu

/** What stands for many signs, and those signs: keyboards and word processors write one for the other. */
const signs = new Map(
  pairs([
    ["'", '`´\u1ffd΄\u1fbd\u02b9ʻʼʽʾʿ‘’‚‛′‵‹›՚׳ꞌ＇'],
    ['"', 'ʺ“”„‟″‶«»״〝〞〟＂'],
    ['·', '•‧∙⋅・･ꞏ'],
    ['~', '〜～∼'],
    ['/', '⁄∕'],
    // Alone they are a blank and a mark.
    ['\u3099', '゛ﾞ'],
    ['\u309a', '゜ﾟ'],
  ]),
)
const signsOfTheirOwn = anyOf(signs.keys())

/** Letters that Unicode doesn't take apart, by what stands for them where they can't be typed; forms that a letter has at the end of a word. */
const letters = new Map(
  pairs([
    ['a', 'ⱥ'],
    ['ae', 'æ'],
    ['b', 'ƀɓ'],
    ['c', 'ȼƈ'],
    ['d', 'đðɖɗ'],
    ['e', 'əɛɇ'],
    ['f', 'ƒ'],
    ['g', 'ǥɠɡɣ'],
    ['h', 'ħɦ'],
    ['i', 'ɨɪ'],
    ['j', 'ȷɉ'],
    ['k', 'ƙĸ'],
    ['l', 'łƚɫ'],
    ['n', 'ŋɲƞ'],
    ['o', 'øɔɵ'],
    ['oe', 'œ'],
    ['p', 'ƥ'],
    ['q', 'ɋ'],
    ['r', 'ɍ'],
    ['ss', 'ß'],
    ['t', 'ŧⱦƭʈ'],
    ['th', 'þ'],
    ['u', 'ʉ'],
    ['v', 'ʋ'],
    ['y', 'ɏƴ'],
    ['z', 'ƶȥ'],
    ['σ', 'ς'],
    ['כ', 'ך'],
    ['מ', 'ם'],
    ['נ', 'ן'],
    ['פ', 'ף'],
    ['צ', 'ץ'],
    ['וו', 'װ'],
    ['וי', 'ױ'],
    ['יי', 'ײ'],
    ['ا', 'ٱ'],
    ['ي', 'ىی'],
    ['ك', 'ک'],
    ['ه', 'ةەہۃ'],
  ]),
)

/** What the letters and signs above are after the rest was folded, and dashes of any length. */
const others = new RegExp(
  `${anyOf([...letters.keys(), ...signs.keys()]).source}|(?![-\\u3030])[\\p{Pd}\\u02d7\\u2043\\u2212]`,
  'gu',
)

function pairs(of: readonly (readonly [string, string])[]): [string, string][] {
  return of.flatMap(([one, many]) => Array.from(many, (each): [string, string] => [each, one]))
}

function anyOf(characters: Iterable<string>): RegExp {
  return new RegExp(`[${[...characters].join('')}]`, 'gu')
}

let known: Intl.Segmenter | undefined
const segmenter = () => (known ??= new Intl.Segmenter('und', { granularity: 'grapheme' }))
