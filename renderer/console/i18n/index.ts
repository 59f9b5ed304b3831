export { failureText } from './failure'
export { sentences } from './sentences'
export { useWords, words, type MessageKey, type Words } from './words'
