import { LockKeyhole } from 'lucide-react'
import type { ConversationId, WriteRefusal } from '../../../../shared/model'
import { useLocale } from '../../../kit/locale'
import { refusalWords } from '../../../kit/words'
import { now, useCommand } from '../../client'
import { failureText, useWords } from '../../i18n'
import { announce, Button, ErrorLine } from '../../ui'
import { writeAs } from '../drafts'
import styles from './unwritable.module.css'

/** Why nothing can be written to the customer, in the place where one would, and what can be done instead. */
export function Unwritable({
  refusal,
  conversationId,
  written,
}: {
  readonly refusal: WriteRefusal
  readonly conversationId: ConversationId
  readonly written: string
}) {
  const t = useWords()
  const locale = useLocale()
  const reopen = useCommand('inbox.reopen')
  const isClosed = refusal.reason === 'chat_closed'
  const reopenNow = async () => {
    const outcome = await reopen.run({ conversationId })
    if (outcome.is === 'ok') announce(t('inbox.reopened'))
  }
  return (
    <div className={styles.place}>
      <LockKeyhole size={16} aria-hidden />
      <div className={styles.words}>
        <p>
          {isClosed
            ? t('inbox.closed_reason')
            : `${refusalWords(refusal, locale, { now: now(), holder: 'reader' })} ${t('inbox.inactive_reason')}`}
        </p>
        {written !== '' && (
          <p className={styles.kept}>
            <span>{t('inbox.draft')} </span>
            <bdi>{written}</bdi>
          </p>
        )}
        {reopen.failure && <ErrorLine>{failureText(t, reopen.failure)}</ErrorLine>}
      </div>
      {isClosed ? (
        <Button size="s" busy={reopen.pending} onClick={() => void reopenNow()}>
          {t('inbox.reopen')}
        </Button>
      ) : (
        <Button size="s" onClick={() => writeAs(conversationId, 'note')}>
          {t('inbox.write_a_note')}
        </Button>
      )}
    </div>
  )
}
