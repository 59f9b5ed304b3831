import { Clock, TriangleAlert } from 'lucide-react'
import type { ConversationRow } from '../../../../shared/contract'
import { previewLength, type Instant } from '../../../../shared/model'
import { foundIn, foundInOrderNumber, listedAt, waitLevel } from '../../../../shared/rules'
import { classNames } from '../../../kit/class-names'
import { waiting } from '../../../kit/format'
import { useReaderLocale } from '../../../kit/locale'
import { useWords } from '../../i18n'
import { Avatar, CustomerMark } from '../../ui'
import { slashSearch } from '../composer/slash/slash-text'
import { useReplyDraft } from '../drafts'
import { Found } from './found'
import { LastSaidView } from './last-said-view'
import styles from './row.module.css'
import { shortTime } from './short-time'

export interface Place {
  readonly id: string
  /** px from the top of the sheet. */
  readonly top: number
  /** 1 … size */
  readonly position: number
  readonly size: number
}

export interface RowProps {
  readonly row: ConversationRow
  /** What was searched for and, where an order has it, the order's number. */
  readonly found: { readonly by: string; readonly order: string | undefined }
  readonly saysClosed: boolean
  readonly now: Instant
  readonly place: Place
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly onOpen: () => void
}

/**
 * One conversation: who, how long they have waited, what was said last or half written, how much is unread, and what it
 * was found by. Named by the customer alone; the rest describes it.
 */
export function Row({ row, found, saysClosed, now, place, isSelected, isActive, onOpen }: RowProps) {
  const t = useWords()
  const { id, customerName, unread } = row
  return (
    <div
      id={place.id}
      role="option"
      aria-describedby={`${place.id}-wait ${place.id}-said`}
      aria-selected={isSelected}
      aria-posinset={place.position}
      aria-setsize={place.size}
      data-conversation={id}
      className={classNames(
        styles.row,
        isSelected && styles.selected,
        isActive && styles.active,
        unread > 0 && styles.unread,
      )}
      style={{ transform: `translateY(${String(place.top)}px)` }}
      onClick={onOpen}
    >
      <Avatar name={customerName} />
      <div className={styles.text}>
        <div className={styles.line}>
          <span dir="auto" className={styles.name}>
            <Found text={customerName} at={found.order === undefined ? foundIn(customerName, found.by) : undefined} />
          </span>
          <CustomerMark name={customerName} />
          <span id={`${place.id}-wait`} aria-hidden>
            <Waiting row={row} now={now} />
          </span>
        </div>
        <div className={styles.line} id={`${place.id}-said`} aria-hidden>
          {unread > 0 && <span className="visually-hidden">{t('inbox.unread', { count: unread })}</span>}
          <span className={styles.preview}>
            {saysClosed && <span className={styles.closed}>{t('inbox.closed')} · </span>}
            {found.order !== undefined && <FoundOrder number={found.order} by={found.by} />}
            <Preview row={row} />
          </span>
          {unread > 0 && (
            <span className={styles.count} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </div>
      </div>
    </div>
  )
}

/** The order that a chat was found by. */
function FoundOrder({ number, by }: { readonly number: string; readonly by: string }) {
  const t = useWords()
  return (
    <span>
      <bdi className={styles.order}>
        {t.rich('inbox.found_order', { number: () => <Found text={number} at={foundInOrderNumber(number, by)} /> })}
      </bdi>
      {' · '}
    </span>
  )
}

/** A row whose page is on its way. */
export function RowPlaceholder({ place }: { readonly place: Place }) {
  const t = useWords()
  return (
    <div
      id={place.id}
      role="option"
      aria-disabled
      aria-selected={false}
      aria-label={t('app.loading')}
      aria-posinset={place.position}
      aria-setsize={place.size}
      className={styles.row}
      style={{ transform: `translateY(${String(place.top)}px)` }}
    />
  )
}

/** How long the customer has waited for an answer; without anyone waiting, the time by which the chat has its place. */
function Waiting({ row, now }: { readonly row: ConversationRow; readonly now: Instant }) {
  const t = useWords()
  const locale = useReaderLocale()
  const level = row.status === 'closed' ? 'none' : waitLevel(row.waitingSince, now)
  if (level === 'none' || row.waitingSince === undefined) {
    return <span className={styles.wait}>{shortTime(listedAt(row), now, locale)}</span>
  }
  const waited = waiting(now - row.waitingSince, locale)
  return (
    <span className={classNames(styles.wait, styles[level])}>
      {level === 'due' && <Clock size={12} strokeWidth={2.25} aria-hidden />}
      {level === 'overdue' && <TriangleAlert size={12} strokeWidth={2.25} aria-hidden />}
      <span className="visually-hidden">
        {t(level === 'overdue' ? 'inbox.overdue' : level === 'due' ? 'inbox.due' : 'inbox.waiting')}
      </span>
      {waited}
    </span>
  )
}

function Preview({ row }: { readonly row: ConversationRow }) {
  const t = useWords()
  const written = useReplyDraft(row.id) ?? row.draft ?? ''
  // What only searches for something to send is no message; what main has cut is too long to be a search.
  if (written !== '' && (written.length >= previewLength || slashSearch(written) === undefined)) {
    return (
      <>
        <span className={styles.draft}>{t('inbox.draft')} </span>
        <bdi className={styles.said}>{written}</bdi>
      </>
    )
  }
  return <LastSaidView row={row} />
}
