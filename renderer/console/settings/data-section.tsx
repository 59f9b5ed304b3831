import { useState } from 'react'
import type { Failure } from '../../../shared/model'
import { count } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { Button, ErrorLine, Hint, Switch } from '../ui'
import { BackupPart } from './data-backup'
import { DataEnd } from './data-end'
import styles from './data-section.module.css'
import { DataTaskLine } from './data-task-line'
import { SettingsFrame } from './settings-frame'
import frame from './settings-frame.module.css'
import { useData } from './use-data'

/** Where the data lies, and what can be done with it as a whole. */
export function DataSection() {
  const t = useWords()
  const locale = useLocale()
  const { status, task, failure } = useData()
  const exporting = useCommand('data.export')
  const importing = useCommand('data.import')
  const [strict, setStrict] = useState(false)
  const isBusy = task !== null || exporting.pending || importing.pending
  const [backupFailure, setNotBegun] = useState<Failure<{ reason: 'busy' }>>()
  const notBegun = exporting.failure ?? importing.failure ?? backupFailure
  return (
    <SettingsFrame section="data" head={<h1>{t('settings.data')}</h1>}>
      <div className={frame.body}>
        <div className={styles.plain}>
          {failure && <ErrorLine>{failureText(t, failure)}</ErrorLine>}
          {status && (
            <dl className={frame.facts} aria-label={t('data.facts')}>
              <dt>{t('data.where')}</dt>
              <dd>{status.folder}</dd>
              <dt>{t('data.size')}</dt>
              <dd>{t('data.megabytes', { size: count(Math.ceil(status.bytes / 1_000_000), locale) })}</dd>
            </dl>
          )}
          {status && <BackupPart status={status} isBusy={isBusy} onFailure={setNotBegun} />}
          <section className={styles.part} aria-labelledby="data-export">
            <h2 id="data-export">{t('data.export_title')}</h2>
            <Hint>{t('data.export_hint')}</Hint>
            <Button aria-disabled={isBusy} onClick={() => void exporting.run({})}>
              {t('data.export')}
            </Button>
          </section>
          <section className={styles.part} aria-labelledby="data-import">
            <h2 id="data-import">{t('data.import_title')}</h2>
            <Hint>{t('data.import_hint')}</Hint>
            <Switch label={t('data.strict')} checked={strict} onChange={setStrict} />
            <Button aria-disabled={isBusy} onClick={() => void importing.run({ strict })}>
              {t('data.import')}
            </Button>
          </section>
          {notBegun && (
            <div role="alert">
              <ErrorLine>{t('data.not_begun', { why: failureText(t, notBegun, () => t('data.busy')) })}</ErrorLine>
            </div>
          )}
          {task && <DataTaskLine task={task} />}
          {!task && status?.end && <DataEnd end={status.end} />}
        </div>
      </div>
    </SettingsFrame>
  )
}
