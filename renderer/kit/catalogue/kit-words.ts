import { createWords } from './create-words'
import { en } from './en'
import { zhCN } from './zh-CN'

/** The kit's own words in a language. */
export const kitWords = createWords({ en, 'zh-CN': zhCN })
