import { CircleHelp, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { shortened } from '../../../../shared/model'
import { refusalWords } from '../../../kit/words'
import { Spinner } from '../../../kit/ticket'
import { useLocale } from '../../../kit/locale'
import { now } from '../../client'
import { failureText, sentences, useWords } from '../../i18n'
import { announce, Button } from '../../ui'
import { edit, retry, type Outgoing } from '../outbox'
import styles from './delivery-state.module.css'

/** What became of a message on its way: it is being sent, it failed and why, or nothing is known yet. */
export function OutgoingState({ outgoing: { commandId, text, state } }: { readonly outgoing: Outgoing }) {
  const t = useWords()
  const locale = useLocale()
  const why =
    state.is !== 'failed'
      ? undefined
      : failureText(t, state.failure, (refusal) =>
          refusal.reason === 'chat_closed'
            ? t('inbox.refused_closed')
            : refusalWords(refusal, locale, { now: now(), holder: 'reader' }),
        )
  const said =
    state.is === 'failed'
      ? sentences(t, [t('inbox.not_sent'), ...(why === undefined ? [] : [why])])
      : state.is === 'unknown'
        ? t('inbox.not_confirmed')
        : undefined
  useEffect(() => {
    if (said !== undefined) announce(said, 'urgent')
  }, [said])

  const named = (action: string) => t('app.action_of', { action, subject: shortened(text, 40) })
  switch (state.is) {
    case 'sending':
    case 'sent':
      return (
        <span className={styles.state}>
          <Spinner />
          {t('inbox.sending')}
        </span>
      )
    case 'failed':
      return (
        <>
          <span className={`${styles.state ?? ''} ${styles.failed ?? ''}`}>
            <TriangleAlert size={14} aria-hidden />
            {said}
          </span>
          <Button size="s" aria-label={named(t('inbox.retry'))} onClick={() => retry(commandId)}>
            {t('inbox.retry')}
          </Button>
          <Button size="s" look="quiet" aria-label={named(t('inbox.edit'))} onClick={() => edit(commandId)}>
            {t('inbox.edit')}
          </Button>
        </>
      )
    case 'unknown':
      return (
        <>
          <span className={`${styles.state ?? ''} ${styles.unknown ?? ''}`}>
            <CircleHelp size={14} aria-hidden />
            {said}
          </span>
          <Button size="s" aria-label={named(t('inbox.check'))} onClick={() => retry(commandId)}>
            {t('inbox.check')}
          </Button>
        </>
      )
  }
}
