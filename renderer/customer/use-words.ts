import { useLocale } from '../kit/locale'
import { pageWords } from './words'

/** The page's words in the customer's language. */
export const useWords = () => pageWords(useLocale().language)
