import type { Notice } from '../../../shared/contract'
import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { now, useInstallation } from '../client'
import { useWords } from '../i18n'
import { Banner } from '../ui'

/** Worst first: only one line is shown. */
const order: readonly Notice['is'][] = ['read_only', 'quarantined', 'clock_behind']

/** What the main process has to say across the top: the worst of it, and how much more there is. */
export function Notices() {
  const t = useWords()
  const locale = useLocale()
  const notices = useInstallation(({ notices }) => notices)
  const [worst, ...more] = [...notices].sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
  if (!worst) return null
  const hint = () => {
    switch (worst.is) {
      case 'read_only':
        return t('notice.read_only_hint')
      case 'quarantined':
        return t('notice.quarantined_hint', { folder: worst.folder })
      case 'clock_behind':
        return t('notice.clock_behind_hint', { when: dateTime(worst.lastEventAt, locale, now()) })
    }
  }
  const title = worst.is === 'quarantined' ? t('notice.quarantined', { files: worst.files }) : t(`notice.${worst.is}`)
  return (
    <Banner tone={worst.is === 'read_only' ? 'danger' : 'warn'} title={title} action={more.length > 0 && <span>{t('notice.more', { count: more.length })}</span>}>
      {hint()}
    </Banner>
  )
}
