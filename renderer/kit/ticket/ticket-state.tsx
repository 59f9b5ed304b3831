import { Check, CircleHelp, Clock, ShoppingBag, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import styles from './ticket-state.module.css'

export type TicketStateTone = 'sending' | 'claimed' | 'redeemed' | 'expired' | 'failed' | 'unknown'

const icons = { claimed: Check, redeemed: ShoppingBag, expired: Clock, failed: TriangleAlert, unknown: CircleHelp }

/** What became of a coupon: colour, icon and word agree. `detail` stands at the end of the line. */
export function TicketState({
  tone,
  word,
  detail,
}: {
  readonly tone: TicketStateTone
  readonly word: string
  readonly detail?: ReactNode
}) {
  const Icon = tone === 'sending' ? undefined : icons[tone]
  return (
    <div className={classNames(styles.state, styles[tone])}>
      {Icon ? <Icon size={14} aria-hidden /> : <Spinner />}
      <b>{word}</b>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </div>
  )
}

/** Something is under way; the word beside it says what. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden />
}
