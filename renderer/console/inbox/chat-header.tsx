import { ArrowLeft, Check, Clock, TriangleAlert, UserRound, UserRoundPlus } from 'lucide-react'
import type { ConversationRow } from '../../../shared/contract'
import { minute } from '../../../shared/model'
import { replyTarget, waitLevel } from '../../../shared/rules'
import { classNames } from '../../kit/class-names'
import { waiting } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { go, useAgentName, useCommand, useInstallation, useNow, wishChatFocus } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Button, CustomerMark, IconButton, useKeys } from '../ui'
import styles from './chat-header.module.css'
import { useAfterClosing, type JustClosed } from './just-closed'
import { UndoClosing } from './undo-closing'

export interface ChatHeaderProps {
  readonly row: ConversationRow
  readonly closed: JustClosed | undefined
  readonly onShowCustomer: () => void
}

/** Whose chat it is, who answers it, how long the customer has waited, and what can be done with the chat. */
export function ChatHeader({ row, closed, onShowCustomer }: ChatHeaderProps) {
  const t = useWords()
  const me = useInstallation(({ session }) => session?.agent.id)
  const assignedName = useAgentName(row.assignedTo)
  const assign = useCommand('inbox.assign')
  const close = useCommand('inbox.close')
  const afterClosing = useAfterClosing()
  const isOpen = row.status === 'open'
  const wasClosedHere = !isOpen && closed?.id === row.id
  const isMine = row.assignedTo !== undefined && row.assignedTo === me
  const assigned =
    row.assignedTo === undefined
      ? t('inbox.unassigned')
      : isMine
        ? t('inbox.assigned_to_you')
        : t('inbox.assigned_to', { name: assignedName ?? t('inbox.former_agent') })

  const closeNow = async () => {
    if (!isOpen || close.pending) return
    const outcome = await close.run({ conversationId: row.id })
    if (outcome.is === 'ok') await afterClosing(row)
  }
  const assignToMe = async () => {
    if (me === undefined) return
    const outcome = await assign.run({ conversationId: row.id, agentId: me })
    if (outcome.is !== 'ok') return
    announce(t('inbox.assigned_to_you'))
    wishChatFocus(row.id)
  }
  // The second click of a double click is not meant for the chat that the first one opened.
  const onClose = ({ detail }: { readonly detail: number }) => (detail > 1 ? undefined : void closeNow())
  useKeys({ 'Alt+Q': () => void closeNow() })
  const failure = close.failure ?? assign.failure ?? (wasClosedHere ? closed.failure : undefined)

  return (
    <header className={styles.head}>
      <IconButton
        className={styles.back}
        label={t('inbox.back')}
        icon={<ArrowLeft size={16} aria-hidden />}
        onClick={() => go({ page: 'inbox' })}
      />
      <div className={styles.who}>
        <div className={styles.name}>
          <h2 dir="auto">{row.customerName}</h2>
          <CustomerMark name={row.customerName} />
        </div>
        <p>
          {failure ? (
            <span role="alert">{failureText(t, failure)}</span>
          ) : (
            `${t(`inbox.channel_${row.channel}`)} · ${assigned}`
          )}
        </p>
      </div>
      {isOpen && <WaitChip row={row} />}
      {!isMine && (
        <Button
          look="quiet"
          icon={<UserRoundPlus size={16} aria-hidden />}
          className={styles.folding}
          aria-label={t('inbox.assign')}
          title={t('inbox.assign')}
          busy={assign.pending}
          onClick={() => void assignToMe()}
        >
          <span>{t('inbox.assign')}</span>
        </Button>
      )}
      {isOpen && (
        <Button
          icon={<Check size={16} aria-hidden />}
          className={styles.closing}
          aria-label={t('inbox.close')}
          title={t('inbox.close')}
          busy={close.pending}
          onClick={onClose}
        >
          <span>{t('inbox.close')}</span>
        </Button>
      )}
      {wasClosedHere && <UndoClosing closed={closed} />}
      <IconButton
        className={styles.customer}
        label={t('inbox.show_customer')}
        icon={<UserRound size={16} aria-hidden />}
        onClick={onShowCustomer}
      />
    </header>
  )
}

function WaitChip({ row: { waitingSince } }: { readonly row: ConversationRow }) {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(minute, waitingSince && waitingSince + replyTarget, waitingSince && waitingSince + 2 * replyTarget)
  const level = waitLevel(waitingSince, now)
  if (level === 'none' || waitingSince === undefined) return null
  const Icon = level === 'overdue' ? TriangleAlert : Clock
  return (
    <span className={classNames(styles.wait, styles[level])}>
      <Icon size={14} aria-hidden />
      {now - waitingSince < minute
        ? t('inbox.wrote_now')
        : t('inbox.waits', { time: waiting(now - waitingSince, locale) })}
    </span>
  )
}
