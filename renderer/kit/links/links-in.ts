import { LinkifyIt } from 'linkify-it'

export interface Link {
  /** Where it stands in the text: the first UTF-16 unit, and the one after the last. */
  readonly from: number
  readonly to: number
  /** What is opened, as the browser understands it: in ASCII, with a protocol. */
  readonly address: string
  readonly is: 'page' | 'mail'
  /** Where it really leads, in ASCII: host and port of a page, the whole address of a mailbox. */
  readonly host: string
}

/** Nobody reads links in more than this, and no address is longer. UTF-16 units. */
const longestText = 20_000
const longestAddress = 2_048

/**
 * The links of a text that a person wrote: `https://…`, `mailto:…`, and what people type without them, `www.…` and an
 * address of mail. Other protocols and bare hosts (`file.md`, "Thanks.It") stay text. Links that follow each other do
 * not overlap.
 */
export function linksIn(text: string): Link[] {
  if (text.length > longestText || !/[:@]|www\./i.test(text)) return []
  const links: Link[] = []
  for (const { 0: run, index: start } of text.matchAll(runs)) {
    for (const [part, at] of partsOf(run)) {
      for (const match of part.length > longestAddress ? [] : (recogniser.match(part) ?? [])) {
        const target = targetOf(match.schema, match.url)
        if (target) links.push({ ...target, from: start + at + match.index, to: start + at + match.lastIndex })
      }
    }
  }
  return links
}

/**
 * What an address may be made of. Punctuation of other scripts (`。` `，` `）` `”` `،`), emoji, and characters that don't
 * show end it: nobody means them, and a text of before may hold one that turns its order around (U+202E).
 */
const runs = /(?:[\x21-\x7e]|[^\p{Z}\p{C}\p{P}\p{Extended_Pictographic}])+/gu

/** Scripts whose words follow a link, or stand before one, without a space between. */
const spaceless =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'
/**
 * Where such words end before a link begins, and where they begin after a Latin letter or digit. After `/` or `=` they
 * are a part of the address: `…/wiki/优惠券`.
 */
const seams = new RegExp(`${spaceless}(?=https?:|mailto:|www\\.|[\\w.+-]{1,64}@)|[A-Za-z0-9](?=${spaceless})`, 'giu')

function partsOf(run: string): [part: string, at: number][] {
  const ends = [...run.matchAll(seams)].map(({ 0: seam, index }) => index + seam.length)
  return [...ends, run.length].map((end, index) => {
    const at = ends[index - 1] ?? 0
    return [run.slice(at, end), at]
  })
}

const recogniser = new LinkifyIt({ urlAuth: true, maxLength: longestAddress }).add('www.', {
  validate(text, at, { re }) {
    // Within another address (`http://www.…`, `?to=www.…`) it is none of its own.
    if (/[\w/@.=&?#~%+-]/.test(text.charAt(at - 5))) return 0
    const rest = new RegExp(
      `(?:(?:${re.get_domain().source})\\.){1,10}${re.get_domain().source}${re.get_port().source}${re.get_host_terminator().source}${re.get_path().source}`,
      'iy',
    )
    rest.lastIndex = at
    return rest.exec(text)?.[0].length ?? 0
  },
  normalize(match) {
    match.url = `https://${match.raw}`
  },
})

/** What is opened for what was recognised; undefined when it isn't opened. */
function targetOf(schema: string, url: string): Omit<Link, 'from' | 'to'> | undefined {
  if (schema === 'mailto:') return mailTarget(url.slice(schema.length))
  if (schema !== 'https:' && schema !== 'www.') return undefined
  const parsed = urlOf(url)
  return parsed && { is: 'page', address: parsed.href, host: parsed.host }
}

function mailTarget(mailbox: string): Omit<Link, 'from' | 'to'> | undefined {
  const at = mailbox.lastIndexOf('@')
  const name = mailbox.slice(0, at)
  const host = urlOf(`https://${mailbox.slice(at + 1)}`)?.host
  // These would be read as the beginning of a subject, of more recipients or of attached files.
  if (host === undefined || /[?&#%]/.test(name)) return undefined
  return { is: 'mail', address: `mailto:${name}@${host}`, host: `${name}@${host}` }
}

function urlOf(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
