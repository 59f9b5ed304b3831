/** What a person counts as characters, and where a text may be cut: an emoji family, or a letter with its accents, is one. */

/** How many characters a person counts. */
export function countGraphemes(text: string): number {
  let count = 0
  let at = 0
  for (const { 0: run, index } of text.matchAll(mayJoin)) {
    count += index - at + segmentsIn(run)
    at = index + run.length
  }
  return count + text.length - at
}

/** The characters one by one. */
export function* graphemesOf(text: string): Generator<string> {
  const segments = segmenter()?.segment(text)
  if (!segments) yield* text
  else for (const { segment } of segments) yield segment
}

/** The beginning of a text, at most `most` UTF-16 units with the ellipsis that says that something is missing; whole where it fits. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  // Between two letters that join nothing there is nothing to ask Intl.
  const cut = twoAlone.test(text.slice(most - 2, most))
    ? most - 1
    : (segmenter()
        ?.segment(text)
        .containing(most - 1)?.index ?? most - 1)
  return `${text.slice(0, cut)}…`
}

/**
 * Letters that stand for themselves are counted by their number: to ask Intl takes 10 µs for each character, and people
 * wait for it at each key. Any other character may join its neighbours, so these go with it.
 */
const alone =
  '\\t\\n\\x20-\\x7e\\xa1-\\xac\\xae-\\u02ff\\u0370-\\u0482\\u048a-\\u0556\\u05d0-\\u05ea\\u0620-\\u064a\\u0660-\\u0669\\u3000-\\u3029\\u3041-\\u3096\\u30a1-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff9d'
const twoAlone = new RegExp(`^[${alone}]{2}$`)
const mayJoin = new RegExp(`(?:[${alone}]?[^${alone}]+)+[${alone}]?`, 'g')

function segmentsIn(text: string): number {
  let count = 0
  for (const _ of segmenter()?.segment(text) ?? text) count += 1
  return count
}

let known: Intl.Segmenter | undefined

/** Undefined in a customer's browser that has none: there code points are counted, which are never fewer. */
function segmenter(): Intl.Segmenter | undefined {
  return 'Segmenter' in Intl ? (known ??= new Intl.Segmenter('und', { granularity: 'grapheme' })) : undefined
}
