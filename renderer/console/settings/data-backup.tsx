import { useState } from 'react'
import type { DataStatus } from '../../../shared/contract'
import type { Failure } from '../../../shared/model'
import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { now, useCommand } from '../client'
import { useWords } from '../i18n'
import { Button, Hint } from '../ui'
import styles from './data-section.module.css'
import { RestoreDialog } from './data-restore-dialog'
import { sizeOf } from './data-size'

interface Props {
  readonly status: DataStatus
  readonly isBusy: boolean
  readonly onFailure: (failure: Failure<{ reason: 'busy' }> | undefined) => void
}

/** The last backup, one more, and the way back to one. */
export function BackupPart({ status: { backups }, isBusy, onFailure }: Props) {
  const t = useWords()
  const locale = useLocale()
  const { run, pending } = useCommand('data.backup')
  const [asks, setAsks] = useState(false)
  const [last] = backups
  const busy = isBusy || pending
  const backUp = async () => {
    const outcome = await run({})
    onFailure(outcome.is === 'ok' ? undefined : outcome)
  }
  return (
    <section className={styles.part} aria-labelledby="data-backup">
      <h2 id="data-backup">{t('data.backup_title')}</h2>
      <Hint>{t('data.backup_hint')}</Hint>
      <p>
        {last
          ? t('data.last_backup', { when: dateTime(last.at, locale, now()), size: sizeOf(t, last.bytes, locale) })
          : t('data.no_backup')}
      </p>
      <div className={styles.task}>
        <Button aria-disabled={busy} onClick={() => void (busy || backUp())}>
          {t('data.back_up')}
        </Button>
        <Button aria-disabled={busy} onClick={() => setAsks(!busy)}>
          {t('data.restore')}
        </Button>
      </div>
      {asks && <RestoreDialog backups={backups} onClose={() => setAsks(false)} />}
    </section>
  )
}
