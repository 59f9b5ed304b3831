import type { ReactElement, ReactNode } from 'react'
import { createIntl, createIntlCache } from 'react-intl'
import type { Language } from '../../../shared/model'
import { intlLocale } from '../locale/locale'
import { isolated } from './isolated'

type Values = Readonly<Record<string, string | number>>
type RichValues = Readonly<Record<string, string | number | ((chunks: ReactNode[]) => ReactElement)>>

/** Says the message of a key, with its values put in (ICU message syntax); names and texts among them keep their own direction. */
export interface Words<Key extends string> {
  (key: Key, values?: Values): string
  /** For messages with tags in them: each tag's value is a function that wraps what it encloses. */
  rich: (key: Key, values: RichValues) => ReactNode
}

/** What a catalogue is in one language: `en.ts` gives the keys, every other language is this of them. */
export type Catalogue<Key extends string> = Readonly<Record<Key, string>>

/**
 * The words of a catalogue by language. A key that a language lacks does not compile; a message that cannot be
 * formatted throws.
 */
export function createWords<Key extends string>(
  catalogues: Readonly<Record<Language, Catalogue<Key>>>,
): (language: Language) => Words<Key> {
  const made = new Map<Language, Words<Key>>()
  return (language) => {
    const known = made.get(language)
    if (known) return known
    const words = wordsIn(language, catalogues[language])
    made.set(language, words)
    return words
  }
}

/** What a message has that is to be formatted: a value, a tag, or a quote around one of them. */
const syntax = /[{}<>']/

function wordsIn<Key extends string>(language: Language, messages: Catalogue<Key>): Words<Key> {
  const intl = createIntl(
    {
      locale: intlLocale[language],
      messages,
      onError: (error) => {
        throw error
      },
    },
    createIntlCache(),
  )
  // Most messages are what they say: the formatter would look each of them up by a text that it makes of its arguments.
  const say = (key: Key, values?: Values) =>
    syntax.test(messages[key]) ? intl.formatMessage({ id: key }, values && isolatedValues(values)) : messages[key]
  return Object.assign(say, {
    rich: (key: Key, values: RichValues): ReactNode => intl.formatMessage({ id: key }, isolatedValues(values)),
  })
}

function isolatedValues<Value>(values: Readonly<Record<string, Value>>): Record<string, Value | string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]),
  )
}
