import { createWords } from '../../kit/words'
import { en } from './en'
import { zhCN } from './zh-CN'

export const pageWords = createWords({ en, 'zh-CN': zhCN })
