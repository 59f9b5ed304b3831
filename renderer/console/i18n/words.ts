import { createWords, type Words as KitWords } from '../../kit/words'
import { useInstallation } from '../client'
import { en } from './en'
import { zhCN } from './zh-CN'

export type MessageKey = keyof typeof en
/** Says the message of a key, with its values put in (ICU message syntax). */
export type Words = KitWords<MessageKey>

/** The console's words in a language. */
export const words = createWords({ en, 'zh-CN': zhCN })

/** The words in the language that this installation speaks. */
export function useWords(): Words {
  return words(useInstallation(({ preferences }) => preferences.language))
}
