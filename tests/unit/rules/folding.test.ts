import { describe, expect, test } from 'vitest'
import { folded, foundIn } from '../../../shared/rules'

/** What a person types, and names that it finds: in the table's rows each text finds each other one. */
const same: readonly (readonly [what: string, ...texts: string[]])[] = [
  ['case', 'Imogen Vale', 'IMOGEN VALE', 'imogen vale'],
  ['case beyond Latin', 'ЖАННА', 'жанна', 'Жанна'],
  ['case of Georgian', 'ნინო', 'ᲜᲘᲜᲝ'],
  ['case of Armenian, and its ligature', 'Սևակ', 'ՍԵՒԱԿ', 'սեւակ'],
  ['a mark, composed and decomposed', 'Lucía', 'Luci\u0301a', 'LUCIA', 'lucia'],
  ['two marks in either order', 'Nguyễn', 'Nguye\u0302\u0303n', 'nguyen'],
  ['horns and hooks', 'Phương', 'PHUONG'],
  ['Caron, ogonek, cedilla, ring', 'Dvořák Wąs Şahin Åse', 'dvorak was sahin ase'],
  ['Ł', 'Łukasz', 'łukasz', 'LUKASZ'],
  ['Ø', 'Søren', 'SØREN', 'soren'],
  ['Đ, Ð and Ɖ, which look the same', 'Đặng', 'ÐANG', 'Ɖang', 'dang'],
  ['ı and İ', 'Yıldız', 'YILDIZ', 'yildiz', 'YİLDİZ'],
  ['İ in the middle', 'Aliİhsan', 'aliihsan', 'ALIIHSAN'],
  ['ß and ẞ', 'Groß', 'GROSS', 'GROẞ', 'gross'],
  ['Þ', 'Þórsdóttir', 'thorsdottir', 'ÞÓRSDÓTTIR'],
  ['Æ and Œ', 'Ægir Cœur', 'aegir coeur', 'ÆGIR CŒUR'],
  ['ð, ħ, ŋ, ŧ', 'Guðrún Ħal Ŋga Ŧor', 'gudrun hal nga tor'],
  ['Ə of Azeri', 'Əliyev', 'eliyev'],
  ['hooked letters of Hausa, open ones of Ewe', 'Ɓala Ɗan Ƙofa Ƴar Kɔfi Ɛsi', 'bala dan kofa yar kofi esi'],
  ['a letter without its dot', 'Maȷa', 'maja'],
  ['ligatures', 'Steﬀi ﬁne Ĳssel', 'steffi fine ijssel'],
  ['long s', 'Maſke', 'maske'],
  ['final sigma', 'Παπάς', 'ΠΑΠΑΣ', 'παπασ'],
  ['marks of Greek', 'Ἀθηνᾶ', 'Αθηνά', 'αθηνα', 'ΑΘΗΝΑ'],
  ['ё, which is often written as е', 'Алёна', 'Алена', 'АЛЕНА'],
  ['stress marks of Russian', 'за\u0301мок', 'замок'],
  ['ї with a stress mark before its dots or after', 'Україна', 'Украї\u0301на', 'Украі\u0301\u0308на'],
  ['й, composed and decomposed', 'Андрей', 'Андреи\u0306', 'АНДРЕЙ'],
  ['apostrophes', 'O’Neil', "o'neil", 'OʼNEIL', 'O‘Neil', 'O`Neil', 'O´Neil', 'O＇Neil', 'O′Neil', 'OʻNeil', 'O‛Neil'],
  [
    'quotes',
    '“Fjord” candle',
    '"fjord" candle',
    '„Fjord‟ candle',
    '«Fjord» candle',
    '＂Fjord＂ candle',
    '״Fjord״ candle',
    '″Fjord″ candle',
  ],
  [
    'dashes',
    'Anne-Marie',
    'Anne‐Marie',
    'Anne‑Marie',
    'Anne–Marie',
    'anne—marie',
    'Anne−Marie',
    'ＡＮＮＥ－ＭＡＲＩＥ',
    'Anne―Marie',
  ],
  ['wave dashes', '10〜20', '10～20', '10~20'],
  ['dots within names', '阿卜杜拉·买买提', '阿卜杜拉・买买提', '阿卜杜拉•买买提', '阿卜杜拉‧买买提', '阿卜杜拉･买买提'],
  [
    'spaces',
    'Ana Ruiz',
    'Ana\u00a0Ruiz',
    'Ana\u3000Ruiz',
    'Ana\u2009Ruiz',
    'Ana\u202fRuiz',
    'Ana  Ruiz',
    ' Ana\tRuiz ',
    'Ana\nRuiz',
    'Ana\u0085Ruiz',
    'Ana\u2800Ruiz',
    'Ana\u3164Ruiz',
    'Ana\u1680Ruiz',
  ],
  [
    'what can’t be seen',
    'Imogen',
    'Imo\u00adgen',
    'Imo\u200bgen',
    'I\u200dmogen',
    'I\u200cmogen',
    '\ufeffImogen',
    'Imo\u2060gen',
    '\u202aImogen\u202c',
    '\u2067Imogen\u2069',
    'Imo\ufe0fgen',
    '\u061cImogen',
    'Imo\u034fgen',
  ],
  [
    'digits of Arabic, Persian, Devanagari, Bengali, Thai, Burmese, Khmer, Tibetan',
    '20468',
    '٢٠٤٦٨',
    '۲۰۴۶۸',
    '२०४६८',
    '২০৪৬৮',
    '๒๐๔๖๘',
    '၂၀၄၆၈',
    '២០៤៦៨',
    '༢༠༤༦༨',
  ],
  ['digits wide, bold, double-struck, raised, in circles', '123', '１２３', '𝟏𝟐𝟑', '𝟙𝟚𝟛', '¹²³', '①②③'],
  ['width of Latin', 'Ａｎａ', 'ana'],
  ['width of kana', 'ｶﾞﾗｽ ﾊﾟﾝ', 'ガラス パン', 'カ\u3099ラス ハ\u309aン', 'カ゛ラス ハ゜ン', 'がらす ぱん'],
  ['hiragana and katakana', 'さくら', 'サクラ', 'ｻｸﾗ'],
  ['kana with signs of its own', 'ヴィオラ', 'ゔぃおら', 'ウ\u3099ィオラ'],
  ['the long sound mark', 'コーヒー', 'ｺｰﾋｰ'],
  ['Hangul in syllables and jamo', '김민준', '김민준'.normalize('NFD')],
  ['width of jamo', 'ㄱ', 'ﾡ', '\u1100'],
  ['other forms of a Chinese character', '豈', '\uf900'],
  ['radicals', '人', '⼈'],
  ['squares and symbols', '㈱ ㍍ ™ № ℡', '(株) メートル tm no tel'],
  ['Roman numerals', 'Ⅻ', 'XII', 'ⅻ'],
  ['fractions', '½', '1/2', '1⁄2'],
  ['Arabic vowels', 'مُحَمَّد', 'محمد'],
  ['tatweel', 'محـــمد', 'محمد'],
  ['forms of alef', 'أحمد', 'احمد', 'إحمد', 'ٱحمد', 'آحمد'],
  ['hamza on its chair', 'مسؤول رئيس', 'مسوول رييس'],
  ['alef maksura and te marbuta', 'يحيى فاطمة', 'يحيي فاطمه'],
  ['Persian letters on an Arabic keyboard', 'کریم', 'كريم'],
  ['presentation forms', 'ﻣﺤﻤﺪ ﻻ', 'محمد لا'],
  ['joiners of Persian', 'می\u200cخواهم', 'میخواهم'],
  ['niqqud', 'שָׁלוֹם', 'שלום'],
  ['final letters of Hebrew', 'שלום', 'שלומ'],
  ['Yiddish ligatures', 'ײַנגל', 'יינגל'],
  ['geresh', 'צ׳רלי', "צ'רלי"],
  ['Thai am in one and two', 'น้ำ', 'น\u0e49\u0e4d\u0e32'],
  ['nukta in one and two', '\u0958लम', 'क\u093cलम'],
  ['emoji in text and in colour', '❤', '❤\ufe0f'],
]

const different: readonly (readonly [what: string, one: string, other: string])[] = [
  ['letters', 'Imogen Vale', 'Imogen Vane'],
  ['a letter of two', 'Hans', 'Hanns'],
  ['Chinese characters', '陈伟', '陈威'],
  ['emoji', '🌻', '🌹'],
  ['skin', '👍🏻', '👍🏿'],
  ['voiced kana', 'ガラス', 'カラス'],
  ['half voiced kana', 'パン', 'ハン'],
  ['half voiced and voiced kana', 'パン', 'バン'],
  ['small kana', 'きょう', 'きよう'],
  ['Hangul with a final and without', '김', '기'],
  ['Thai vowels', 'กิน', 'กัน'],
  ['Thai tones', 'ป่า', 'ป้า'],
  ['a Thai word with its vowel and without', 'มี', 'ม'],
  ['Hindi vowels', 'किला', 'कला'],
  ['long and short vowels of Hindi', 'दिन', 'दीन'],
  ['Hindi with a virama and without', 'सत्य', 'सतय'],
  ['nasal sound', 'हंस', 'हस'],
  ['nukta', 'राज़', 'राज'],
  ['Tamil vowels', 'கல்', 'கால்'],
  ['Bengali vowels', 'কলা', 'কালা'],
  ['Burmese tones', 'စား', 'စာ'],
  ['Khmer vowels', 'កា', 'កី'],
  ['й and и', 'мой', 'мои'],
  ['ї and і', 'їм', 'ім'],
  ['ў and у', 'ў', 'у'],
  ['ѓ and г', 'ѓ', 'г'],
  ['Cyrillic and Latin that look alike', 'Анна', 'Aнна'],
  ['Arabic letters by their dots', 'باب', 'تاب'],
  ['Urdu words by their last letter', 'بڑے', 'بڑی'],
  ['Hebrew letters', 'דוד', 'דור'],
  ['a dash and none', 'Anne-Marie', 'Annemarie'],
  ['a space and none', 'Ana Ruiz', 'Anaruiz'],
  ['an apostrophe and a quote', "'a", '"a'],
  ['tone marks of Bopomofo', 'ㄇㄚˊ', 'ㄇㄚˋ'],
  ['digits', '٢', '٣'],
]

describe('one form for what a person calls the same', () => {
  test.each(same)('%s', (_what, first, ...others) => {
    for (const other of others) expect(folded(other)).toBe(folded(first))
  })
})

describe('another form for what isn’t', () => {
  test.each(different)('%s: %s, %s', (_what, one, other) => {
    expect(folded(one)).not.toBe(folded(other))
  })
})

test.each([
  ['ΠΑΠΑΣ', 'Ελένη Παπάσογλου'],
  ['παπας', 'ΠΑΠΑΣΟΓΛΟΥ'],
  ['lody', 'Wołodyjowski'],
  ['ross', 'Groß'],
  ['thors', 'Sigga Þórsdóttir'],
  ['ae', 'Kjær'],
  ["o'n", 'O’Neil'],
  ['ıld', 'YILDIZ'],
  ['כהנ', 'כהן'],
  ['כהן', 'כהנא'],
  ['らす', 'ガラス'],
  ['민준', '김민준'.normalize('NFD')],
  ['٠٤٦', '20468'],
  ['a r', 'Ana\u3000\u3000Ruiz'],
  ['น\u0e49\u0e4d\u0e32', 'แม่น้ำโขง'],
  ['कल', 'क\u200dलम'],
])('“%s” is found in %s', (search, name) => {
  expect(folded(name)).toContain(folded(search))
})

test.each([
  ['カ', 'ガラス'],
  ['ㄱ', '김'],
  ['가', '각'],
  ['мои', 'мойка'],
  ['ana r', 'Anar'],
])('“%s” is not found in %s', (search, name) => {
  expect(folded(name)).not.toContain(folded(search))
})

test('a letter with ten thousand marks costs no more than its length', () => {
  const before = performance.now()
  expect(folded(`Z${'\u0301'.repeat(10_000)}`)).toBe('z')
  // Measured: 5 to 15 ms. Looking back over all marks at each of them took ten seconds.
  expect(performance.now() - before).toBeLessThan(1_000)
})

test.each(['ї\u0640\u0e48', 'ѓ\u20dd\u093c', 'ў\u20e3\u3099'])('the form of “%s” is its own form', (text) => {
  expect(folded(folded(text))).toBe(folded(text))
})

test('digits of every script that writes numbers with digits are those of ASCII', () => {
  const systems = Intl.supportedValuesOf('numberingSystem')
  const written = systems.map((system) =>
    new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9_876_543_210),
  )
  const decimal = written.filter((number) => /^\p{Nd}{10}$/u.test(number))
  expect(decimal.length).toBeGreaterThan(50)
  expect(new Set(decimal.map(folded))).toEqual(new Set(['9876543210']))
})

describe('what was found is marked in the text as it stands there, whole characters', () => {
  const marked = (text: string, search: string) => {
    const found = foundIn(text, search)
    return found && `${text.slice(0, found.from)}[${text.slice(found.from, found.until)}]${text.slice(found.until)}`
  }
  test.each([
    ['Imogen Vale', 'val', 'Imogen [Val]e'],
    ['Łukasz Groß', 'ross', 'Łukasz G[roß]'],
    ['Großmann', 's', 'Gro[ß]mann'],
    ['Luci\u0301a', 'ia', 'Luc[i\u0301a]'],
    ['Ana\u3000 Ruiz', 'a r', 'An[a\u3000 R]uiz'],
    [' Ana', 'ana', ' [Ana]'],
    ['Imo\u00adgen', 'moge', 'I[mo\u00adge]n'],
    ['김민준'.normalize('NFD'), '민', `${'김'.normalize('NFD')}[${'민'.normalize('NFD')}]${'준'.normalize('NFD')}`],
    ['㈱さくら', 'サク', '㈱[さく]ら'],
    ['カ゛ラス', 'が', '[カ゛]ラス'],
    ['مُحَمَّد علي', 'محمد', '[مُحَمَّد] علي'],
    ['👩‍👩‍👧 Ana', 'ana', '👩‍👩‍👧 [Ana]'],
  ])('%s by “%s”', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected)
  })
  test('nothing where nothing was found or nothing searched for', () => {
    expect([foundIn('Ana', 'b'), foundIn('Ana', ''), foundIn('Ana', ' \u200b '), foundIn('', 'a')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
