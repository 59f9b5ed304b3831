import type { Notice } from '../../../shared/contract'
import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { href, now, useInstallation, useIsSupervisor } from '../client'
import { useWords } from '../i18n'
import { Banner } from '../ui'
import { recoveredText } from './recovered-text'

/** Worst first: only one line is shown. */
const order: readonly Notice['is'][] = ['read_only', 'not_writing', 'recovered', 'open_to_others', 'clock_behind']

/** What the main process has to say across the top: the worst of it, and how much more there is. */
export function Notices() {
  const t = useWords()
  const locale = useLocale()
  const isSupervisor = useIsSupervisor()
  const notices = useInstallation(({ notices }) => notices)
  const [worst, ...more] = [...notices].sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
  if (!worst) return null
  const hint = () => {
    switch (worst.is) {
      case 'read_only':
        return t(`notice.read_only_${worst.why}`)
      case 'not_writing':
        return t(`notice.not_writing_${worst.why}`)
      case 'recovered':
        return recoveredText(t, worst)
      case 'open_to_others':
        return t(`notice.open_to_others_${worst.may}`, { command: worst.command })
      case 'clock_behind':
        return t('notice.clock_behind_hint', { when: dateTime(worst.lastEventAt, locale, now()) })
    }
  }
  const isInPart = worst.is === 'recovered' && worst.missing.length + worst.lostChanges > 0
  const title = t(isInPart ? 'notice.recovered_in_part' : `notice.${worst.is}`)
  const action = (
    <>
      {worst.is === 'recovered' && isSupervisor && (
        <a href={href({ page: 'settings', section: 'data' })}>{t('notice.recovered_backup')}</a>
      )}
      {more.length > 0 && <span>{t('notice.more', { count: more.length })}</span>}
    </>
  )
  return (
    <Banner
      tone={worst.is === 'read_only' || worst.is === 'not_writing' ? 'danger' : 'warn'}
      title={title}
      action={action}
    >
      {hint()}
    </Banner>
  )
}
