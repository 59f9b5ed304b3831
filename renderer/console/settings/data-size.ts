import { count } from '../../kit/format'
import type { Locale } from '../../kit/locale'
import type { Words } from '../i18n'

/** Bytes as megabytes, at least one. */
export function sizeOf(t: Words, bytes: number, locale: Locale): string {
  return t('data.megabytes', { size: count(Math.ceil(bytes / 1_000_000), locale) })
}
