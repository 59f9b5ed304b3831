import { z } from './zod'

/** Control characters (but tab and line feed) and bidirectional overrides: they can make a text lie about itself. */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const clean = (text: string) => text.normalize('NFC').trim()

export const PersonName = z.string().overwrite(clean).min(1).max(80).refine((text) => forbiddenAt(text) === undefined)
export const ShopName = PersonName

/** What a person writes in a chat. At most 2,000 UTF-16 units. */
export const MessageText = z.string().max(2_000).refine((text) => text.trim() !== '')

/** How much of a message, or of a draft of one, stands in the list of conversations. UTF-16 units. */
export const previewLength = 140

/** The terms of a coupon. */
export const TermsText = z.string().max(2_000)

/** The position (in UTF-16 units) of the first character that no name may hold, or undefined. */
export function forbiddenAt(text: string, lineBreaks = false): number | undefined {
  const at = text.search(lineBreaks ? forbidden : new RegExp(`${forbidden.source}|[\\t\\n]`))
  return at < 0 ? undefined : at
}

/** How many characters a person counts: an emoji family is one. */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) count += 1
  return count
}
