import { hour, type Instant } from '../../../shared/model'
import { offsetAt, resolveWallTime, wallTime } from '../../../shared/rules'
import type { Locale } from '../../kit/locale'
import type { Words } from '../i18n'

/** What a typed time comes to where the clocks change: skipped, shown twice, or in another offset than today's. Undefined where nothing needs saying. */
export function clockWords(typed: string, t: Words, { zone }: Pick<Locale, 'zone'>, now: Instant): string | undefined {
  const resolved = resolveWallTime(typed, zone)
  if (!resolved) return undefined
  const { instant, offset, reading, asTyped } = resolved
  const said = { reading, offset: `UTC${offset}` }
  if (!asTyped) return t('form.clock_skips', said)
  if (repeats.some((later) => wallTime(instant + later, zone) === reading)) return t('form.clock_repeats', said)
  return offset === offsetAt(now, zone) ? undefined : t('form.clock_other', said)
}

/** Clocks are put back by an hour, on Lord Howe by half of one. */
const repeats = [hour, hour / 2]
