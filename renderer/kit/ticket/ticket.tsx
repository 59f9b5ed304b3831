import { useId, type KeyboardEvent, type ReactNode } from 'react'
import type { Coupon } from '../../../shared/model'
import { classNames } from '../class-names'
import { useLocale } from '../locale'
import { discountCap, discountStub, kitWords } from '../words'
import styles from './ticket.module.css'

export interface TicketProps {
  /** Without a discount, which isn't typed yet, the stub holds its place. */
  readonly coupon: Pick<Coupon, 'name' | 'kind'> & { readonly discount?: Coupon['discount'] | undefined }
  readonly size: 'workbench' | 'message' | 'mini' | 'hero'
  /** Nothing can be done with it: neutral stub, no fill. */
  readonly muted?: boolean
  /** The level of its heading in the page. */
  readonly level?: 1 | 2 | 3 | 4
  /** Makes the name a link that covers the whole ticket; it is given the name. */
  readonly link?: (name: string) => ReactNode
  /** Small print below the name, one line each. */
  readonly lines: readonly ReactNode[]
  /** What can be done: stands at the bottom of the body. */
  readonly foot?: ReactNode
  /** A small control in the stub's upper corner; last in the focus order. */
  readonly corner?: ReactNode
  /** What became of it: a line of its own below the body. */
  readonly state?: ReactNode
  /** What lies behind the ticket: the notches are drawn in it. */
  readonly ground?: 'surface' | 'canvas' | 'raised'
  /** Whether the kind's badge stands beside the name. */
  readonly badge?: boolean
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** A coupon, the same everywhere: the stub carries the value, the body the terms, the foot the action. An article named by the coupon. */
export function Ticket({
  coupon,
  size,
  muted = false,
  level = 3,
  link,
  lines,
  foot,
  corner,
  state,
  ground = 'surface',
  badge = true,
  onKeyDown,
}: TicketProps) {
  const id = useId()
  const locale = useLocale()
  const t = kitWords(locale.language)
  const Heading = `h${level}` as const
  const { discount } = coupon
  const cap = size === 'mini' || !discount ? undefined : discountCap(discount, locale)
  return (
    <article
      className={classNames(
        styles.ticket,
        styles[size],
        styles[ground],
        !muted && coupon.kind === 'chat' && styles.chat,
        muted && styles.muted,
        link && styles.linked,
      )}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
    >
      <div className={styles.stub}>
        <span className={styles.value}>
          {discount ? discountStub(discount, locale, (chunks) => <small>{chunks}</small>) : '–'}
        </span>
        {cap !== undefined && <span className={styles.cap}>{cap}</span>}
      </div>
      <div className={styles.body}>
        <div className={styles.top}>
          <Heading id={id} dir="auto" className={styles.name} title={coupon.name}>
            {link ? link(coupon.name) : coupon.name}
          </Heading>
          {badge && (
            <span className={classNames(styles.badge, coupon.kind === 'chat' && styles.chatBadge)}>
              {t(`kind.${coupon.kind}`)}
            </span>
          )}
        </div>
        {lines.map((line, index) => (
          <p key={index} className={styles.line}>
            {line}
          </p>
        ))}
        {foot !== undefined && <div className={styles.foot}>{foot}</div>}
      </div>
      {state !== undefined && <div className={styles.stateRow}>{state}</div>}
      {corner !== undefined && <div className={styles.corner}>{corner}</div>}
    </article>
  )
}
