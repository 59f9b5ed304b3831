import { cleaned, countGraphemes, faultOf, messageRule, type Language, type TextFault } from '../../../shared/model'
import { count } from '../format'
import { kitWords } from '../catalogue/kit-words'
import { faultWords } from './text-words'

/** A message as it stands in its box. */
export interface JudgedMessage {
  /** As a person counts them; before that matters, the UTF-16 units. */
  readonly characters: number
  /** Why it can't be sent as it is. A box with nothing but spaces has no message yet, and nothing wrong. */
  readonly fault: TextFault | undefined
}

/** From so many characters on it is said how many there are. */
const countFrom = 1_800

export function judgedMessage(text: string): JudgedMessage {
  const clean = cleaned(text, messageRule)
  const fault = text.trim() === '' ? undefined : faultOf(clean, messageRule)
  if (fault?.code === 'too_long') return { characters: fault.facts.characters, fault }
  return { characters: clean.length < countFrom ? clean.length : countGraphemes(clean), fault }
}

/** What is to be said of a message below its box: what is wrong with it, or how much of the room is used once that matters. */
export function messageWords({ characters, fault }: JudgedMessage, language: Language): string | undefined {
  const limit = messageRule.characters
  if (fault && (fault.code !== 'too_long' || characters <= limit)) return faultWords(fault, language)
  const t = kitWords(language)
  if (fault)
    return t('message.too_long', { number: characters - limit, count: count(characters - limit, { language }) })
  return characters >= countFrom
    ? t('message.length', { count: count(characters, { language }), limit: count(limit, { language }) })
    : undefined
}
