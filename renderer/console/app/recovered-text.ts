import type { Notice } from '../../../shared/contract'
import type { Words } from '../i18n'
import { sentences } from '../i18n/sentences'

/** What was recovered, what is missing, and where the unreadable files are. */
export function recoveredText(
  t: Words,
  { whole, missing, lostChanges, orMore, folder }: Extract<Notice, { is: 'recovered' }>,
): string {
  return sentences(
    t,
    [
      whole > 0 && t('notice.recovered_whole', { count: whole }),
      missing.length > 0 &&
        t('notice.recovered_missing', {
          what: missing.map((one) => t(`notice.missing_${one}`)).join(t('notice.missing_and')),
        }),
      lostChanges > 0 && t('notice.recovered_lost', { count: lostChanges, orMore: String(orMore) }),
      folder === null ? t('notice.recovered_in_place') : t('notice.recovered_folder', { folder }),
    ].filter((part) => part !== false),
  )
}
