import { countGraphemes } from './graphemes'
import { z } from './zod'

/**
 * A text is judged once, when it is taken in: from the console, a customer's page, a form or an import. What is stored is
 * only known to be a text (`StoredText`): stores hold what earlier versions took, and a stored schema that refused it
 * would lose it. So calls, frames and requests name a schema like `MessageText`, entities and events `StoredText`.
 */
export const StoredText = z.string()

/** What may be taken in of one kind of text. */
export interface TextRule {
  /** Characters as a person counts them. */
  readonly characters: number
  /** UTF-16 units: what a text may weigh, however few characters a person sees in it. */
  readonly units: number
  /** Whether it may have line breaks and tabs. */
  readonly lines: boolean
  /** Characters, at least; missing: something to see. 0: it may be missing. */
  readonly least?: number
  /** Each key counts: nothing is tidied. */
  readonly asTyped?: boolean
}

/** Of people, shops and templates. */
export const nameRule: TextRule = { characters: 80, units: 1_000, lines: false }
export const couponNameRule: TextRule = { ...nameRule, characters: 50 }
export const productNameRule: TextRule = { ...nameRule, characters: 200 }
/**
 * What a person writes in a chat, to the customer or for the team. A unit takes at most 3 bytes of a frame, and a frame
 * has 16 kB: whatever is taken fits one.
 */
export const messageRule: TextRule = { characters: 2_000, units: 5_000, lines: true }
/** The small print of a coupon. */
export const termsRule: TextRule = { ...messageRule, least: 0 }
export const passphraseRule: TextRule = { characters: 200, units: 1_000, lines: false, least: 6, asTyped: true }

/** What is wrong with a text; positions are counted as a person does, from 1. */
export const TextFault = z.discriminatedUnion('code', [
  /** There is nothing to see in it. */
  z.strictObject({ code: z.literal('required') }),
  z.strictObject({ code: z.literal('too_short'), facts: z.strictObject({ characters: z.int(), least: z.int() }) }),
  z.strictObject({ code: z.literal('forbidden_character'), facts: z.strictObject({ position: z.int() }) }),
  /** With no more characters than the limit: they are made of too many parts. */
  z.strictObject({ code: z.literal('too_long'), facts: z.strictObject({ characters: z.int(), limit: z.int() }) }),
])
export type TextFault = z.infer<typeof TextFault>

/** Why a text, cleaned, is not taken in; undefined when it is. */
export function faultOf(text: string, rule: TextRule): TextFault | undefined {
  const at = text.search(rule.lines ? forbidden : forbiddenInLine)
  if (at >= 0) return { code: 'forbidden_character', facts: { position: countGraphemes(text.slice(0, at)) + 1 } }
  if (!hasSomethingToSee(text)) return rule.least === 0 && text === '' ? undefined : { code: 'required' }
  const isShort = text.length <= rule.characters && rule.least === undefined
  const characters = isShort ? text.length : countGraphemes(text)
  if (characters < (rule.least ?? 0)) return { code: 'too_short', facts: { characters, least: rule.least ?? 0 } }
  return characters > rule.characters || text.length > rule.units
    ? { code: 'too_long', facts: { characters, limit: rule.characters } }
    : undefined
}

/** A text as it is kept once it is taken in. */
export function cleaned(text: string, { lines, least, asTyped }: TextRule): string {
  if (asTyped) return text
  if (!lines)
    return text
      .normalize('NFC')
      .replace(/[\u2028\u2029]/g, ' ')
      .trim()
  const lined = text.replace(/\r\n?|[\u2028\u2029]/g, '\n')
  return least === 0 && !hasSomethingToSee(lined) && !forbidden.test(lined) ? '' : lined
}

/** Whether a person would see anything of it. */
export const hasSomethingToSee = (text: string): boolean => somethingToSee.test(text)

/** A text without what is never taken in: to show something of one in passing that has it. */
export const withoutForbidden = (text: string): string => text.replace(everyForbidden, '')

/** The schema of a text that is taken in. An issue carries its `TextFault` as `params`. */
function takenIn(rule: TextRule) {
  return z
    .string()
    .overwrite((text) => cleaned(text, rule))
    .check(({ value, issues }) => {
      const fault = faultOf(value, rule)
      if (fault) issues.push({ code: 'custom', input: value, params: fault, message: inEnglish(fault) })
    })
}

/** What a schema of a text that is taken in found wrong; undefined for an issue of any other. */
export function textFaultOf(issue: z.core.$ZodIssue): TextFault | undefined {
  return issue.code === 'custom' ? TextFault.safeParse(issue.params).data : undefined
}

export const PersonName = takenIn(nameRule)
export const ShopName = PersonName
export const TemplateName = PersonName
export const MessageText = takenIn(messageRule)
/** A new one. */
export const Passphrase = takenIn(passphraseRule)
/** One that is tried. None is longer: what is cut off here could not have been right either. */
export const TriedPassphrase = z.string().overwrite((text) => text.slice(0, passphraseRule.units + 1))

/** What is searched for, in names. No name is longer: what is cut off here could not have been found either. */
export const SearchText = z.string().overwrite((text) => text.slice(0, nameRule.units + 1))

/** How much of a message, or of a draft of one, stands in the list of conversations. UTF-16 units. */
export const previewLength = 140

/** How much of what is half written is kept: far more than can be sent. UTF-16 units. */
export const draftLength = 20_000

/**
 * Never taken in: control characters but tab and line feed, the bidirectional overrides U+202D and U+202E, by which a
 * text can lie about itself, and half surrogates, which are no characters. Embeddings, isolates and joiners are how
 * languages are written, and stay.
 */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e\p{Cs}]/u
const everyForbidden = new RegExp(forbidden, 'gu')
const forbiddenInLine = new RegExp(`${forbidden.source}|[\\t\\n]`, 'u')

/** Anything but blanks, what shows nothing of its own, and marks without a letter. Some blanks count as letters or symbols in Unicode. */
const somethingToSee =
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}\p{Cs}\p{Mn}\p{Me}\u2800\ufff9-\ufffb\u{13441}\u{13442}\u{1d159}]/u

/** For who writes a page or a program that sends texts here. */
function inEnglish(fault: TextFault): string {
  switch (fault.code) {
    case 'required':
      return 'there is nothing to see in it'
    case 'too_short':
      return `${String(fault.facts.characters)} characters, at least ${String(fault.facts.least)}`
    case 'forbidden_character':
      return `character ${String(fault.facts.position)} is not allowed`
    case 'too_long':
      return `${String(fault.facts.characters)} characters, at most ${String(fault.facts.limit)} of few parts`
  }
}
