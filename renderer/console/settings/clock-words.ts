import { hour, type Instant } from '../../../shared/model'
import { offsetAt, wallTime, type ResolvedWallTime } from '../../../shared/rules'
import type { Locale } from '../../kit/locale'
import type { Words } from '../i18n'

/** What a typed time comes to where the clocks change: skipped, shown twice, or in another offset than today's. Undefined where nothing needs saying. */
export function clockWords(
  { instant, offset, reading, asTyped }: ResolvedWallTime,
  t: Words,
  { zone }: Pick<Locale, 'zone'>,
  now: Instant,
): string | undefined {
  const said = { reading, offset: `UTC${offset}` }
  if (!asTyped) return t('form.clock_skips', said)
  const isShownAt = (other: Instant) => wallTime(other, zone) === reading
  if (repeats.some((later) => isShownAt(instant + later))) return t('form.clock_repeats', said)
  if (repeats.some((earlier) => isShownAt(instant - earlier))) return t('form.clock_repeats_last', said)
  return offset === offsetAt(now, zone) ? undefined : t('form.clock_other', said)
}

/** Clocks are put back by an hour, on Lord Howe by half of one. */
const repeats = [hour, hour / 2]
