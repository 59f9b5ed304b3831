import { useState } from 'react'
import type { BackupView } from '../../../shared/contract'
import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { now, useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { Button, Choices, Dialog, ErrorLine } from '../ui'
import styles from './data-section.module.css'
import { sizeOf } from './data-size'

/** Which backup, and what going back to it means. */
export function RestoreDialog({
  backups,
  onClose,
}: {
  readonly backups: readonly BackupView[]
  readonly onClose: () => void
}) {
  const t = useWords()
  const locale = useLocale()
  const [chosen, setChosen] = useState(backups[0]?.name ?? '')
  const { run, pending, failure } = useCommand('data.restore')
  const restore = async (backup: string | null) => {
    const outcome = await run({ backup })
    if (outcome.is === 'ok') onClose()
  }
  const choices = backups.map(({ name, at, why, bytes }) => ({
    value: name,
    label: dateTime(at, locale, now()),
    hint: t('data.backup_facts', { why: t(`data.backup_${why}`), size: sizeOf(t, bytes, locale) }),
  }))
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('data.restore_title')}
      description={t('data.restore_text')}
      foot={
        <>
          <Button onClick={() => void restore(null)}>{t('data.restore_file')}</Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          {chosen !== '' && (
            <Button
              look="danger"
              busy={pending}
              icon={pending ? <Spinner /> : undefined}
              onClick={() => void restore(chosen)}
            >
              {t('data.restore_now')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.backups}>
        {choices.length > 0 ? (
          <Choices label={t('data.backups')} choices={choices} value={chosen} onChange={setChosen} />
        ) : (
          <p>{t('data.no_backup')}</p>
        )}
      </div>
      {failure && (
        <div role="alert">
          <ErrorLine>{t('data.not_begun', { why: failureText(t, failure, () => t('data.busy')) })}</ErrorLine>
        </div>
      )}
    </Dialog>
  )
}
