import type { Words } from './words'

/** Sentences one after another: English puts a space between them, Chinese none. */
export function sentences(t: Words, said: readonly string[]): string {
  return said.length === 0 ? '' : said.reduce((before, next) => t('app.sentences', { before, next }))
}
