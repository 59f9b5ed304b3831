import { Lock, MessageSquareOff, MessageSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ConversationRow, MessageView } from '../../../../shared/contract'
import type { Instant } from '../../../../shared/model'
import { localDate } from '../../../../shared/rules'
import { classNames } from '../../../kit/class-names'
import { day, time, weekday } from '../../../kit/format'
import { LinkedText } from '../../../kit/links'
import { useReaderLocale, type Locale } from '../../../kit/locale'
import { useAgentName, useInstallation } from '../../client'
import { useWords, type Words } from '../../i18n'
import { Avatar, useCustomerName } from '../../ui'
import { CouponCardView } from './coupon-card-view'
import { DeliveryState } from './delivery-state'
import styles from './line-view.module.css'
import type { Line } from './lines'
import { OutgoingState } from './outgoing-state'

/** One line of the transcript with what stands above it. */
export function LineView({
  line,
  row,
  now,
}: {
  readonly line: Line
  readonly row: ConversationRow
  readonly now: Instant
}) {
  const t = useWords()
  const locale = useReaderLocale()
  return (
    <>
      {line.isFirstOfDay && (
        <div className={styles.day}>
          <span>{dayName(t, line.at, now, locale)}</span>
        </div>
      )}
      {line.isFirstNew && (
        <div className={classNames(styles.day, styles.new)}>
          <span>{t('inbox.new')}</span>
        </div>
      )}
      {line.is === 'outgoing' ? (
        <Bubble
          side="out"
          isFirst={line.isFirstOfGroup}
          isLast
          look={line.outgoing.note ? 'note' : line.outgoing.state.is}
          meta={<OutgoingState outgoing={line.outgoing} />}
        >
          {line.outgoing.text}
        </Bubble>
      ) : (
        <MessageLine line={line} message={line.message} row={row} />
      )}
    </>
  )
}

function MessageLine({
  line,
  message,
  row,
}: {
  readonly line: Line
  readonly message: MessageView
  readonly row: ConversationRow
}) {
  const t = useWords()
  const locale = useReaderLocale()
  const me = useInstallation(({ session }) => session?.agent.id)
  const agentId = message.from.is === 'agent' ? message.from.agentId : undefined
  const agentName = useAgentName(agentId)
  const nameOf = useCustomerName()
  const by =
    agentId === undefined
      ? nameOf(row.customerName)
      : agentId === me
        ? t('inbox.you')
        : (agentName ?? t('inbox.former_agent'))
  const at = time(message.at, locale)
  const { body } = message

  if (body.is === 'closed' || body.is === 'reopened') {
    const Icon = body.is === 'closed' ? MessageSquareOff : MessageSquare
    const said =
      agentId === undefined
        ? t('inbox.reopened_by_customer', { name: by })
        : t(body.is === 'closed' ? 'inbox.closed_by' : 'inbox.reopened_by', { name: by })
    return (
      <p className={styles.system}>
        <Icon size={14} aria-hidden />
        {said} · {at}
      </p>
    )
  }

  const isOut = agentId !== undefined
  const isNote = body.is === 'note'
  const meta = line.isLastOfGroup && (
    <>
      {isNote && <Lock size={12} aria-hidden />}
      <span>{isNote ? t('inbox.note_by', { name: by }) : isOut ? <bdi>{by}</bdi> : null}</span>
      {(isNote || isOut) && <span aria-hidden>·</span>}
      <time dateTime={new Date(message.at).toISOString()}>{at}</time>
      {isOut && !isNote && <DeliveryState isDelivered={row.deliveredTo >= message.position} />}
    </>
  )
  return (
    <Bubble
      side={isOut ? 'out' : 'in'}
      isFirst={line.isFirstOfGroup}
      isLast={line.isLastOfGroup}
      look={isNote ? 'note' : 'sent'}
      avatar={isOut ? undefined : row.customerName}
      says={by}
      meta={meta}
      card={message.card && <CouponCardView card={message.card} />}
    >
      {body.is === 'coupon' ? undefined : body.text}
    </Bubble>
  )
}

interface BubbleProps {
  readonly side: 'in' | 'out'
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly look: 'note' | 'sending' | 'sent' | 'failed' | 'unknown'
  /** Whose initials stand beside the group's last bubble. */
  readonly avatar?: string | undefined
  /** Who says it, for those who don't see on which side it stands. */
  readonly says?: string
  readonly meta: ReactNode
  readonly card?: ReactNode
  readonly children: string | undefined
}

function Bubble({ side, isFirst, isLast, look, avatar, says, meta, card, children }: BubbleProps) {
  const t = useWords()
  return (
    <div className={classNames(styles.line, styles[side], isLast && styles.lastLine)}>
      {side === 'in' && (
        <span className={styles.who}>{isLast && avatar !== undefined && <Avatar name={avatar} size="s" />}</span>
      )}
      <div className={styles.column}>
        {isFirst && says !== undefined && <span className="visually-hidden">{t('inbox.says', { name: says })}</span>}
        {children !== undefined && (
          <div
            dir="auto"
            className={classNames(styles.bubble, styles[look], !isFirst && styles.following, isLast && styles.last)}
          >
            <LinkedText text={children} />
          </div>
        )}
        {card}
        {meta !== false && <div className={styles.meta}>{meta}</div>}
      </div>
    </div>
  )
}

/** "Today, 23 Nov", "Yesterday, 22 Nov", "Fri, 20 Nov". */
function dayName(t: Words, at: Instant, now: Instant, locale: Locale): string {
  const name = day(at, locale, now)
  const on = localDate(at, locale.zone)
  if (on === localDate(now, locale.zone)) return t('inbox.today', { day: name })
  if (on === localDate(now - 24 * 3_600_000, locale.zone)) return t('inbox.yesterday', { day: name })
  return t('inbox.on_day', { weekday: weekday(at, locale), day: name })
}
