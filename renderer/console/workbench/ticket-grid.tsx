import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Basket, ConversationId, Coupon, Instant } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { count as countWords } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import type { JudgedCoupon } from './filters'
import { gridRows, placesIn, type Counts, type GridRow } from './grid-rows'
import styles from './ticket-grid.module.css'
import { createTicketKeys } from './ticket-keys'
import { useTicketFocus } from './use-ticket-focus'
import { useWorkbenchState } from './workbench-state'
import { WorkbenchTicket } from './workbench-ticket'

export interface TicketGridProps {
  /** Of the workbench, px; undefined while it isn't known. */
  readonly width: number | undefined
  readonly counts: Counts
  /** What they answer: the same for the same question. */
  readonly question: string | undefined
  /** What the savings are worked out on. */
  readonly basket: Basket | undefined
  /** Counted over both groups; undefined while it is under way. */
  readonly ticketAt: (index: number) => JudgedCoupon | undefined
  /** These tickets are drawn. */
  readonly look: (first: number, last: number) => void
  readonly conversationId: ConversationId
  readonly customerName: string
  readonly now: Instant
  readonly isShown: boolean
  /** The ticket that gets the focus when the grid is shown again; -1: it is gone. */
  readonly focusOn: number | undefined
  /** The grid is shown again; whether that ticket was still there. */
  readonly onReturned: (found: boolean) => void
  /** Set to a function that puts the focus on the first ticket. */
  readonly enter: RefObject<(() => void) | null>
  readonly onScrolled: (scrolled: number) => void
  readonly onSend: (coupon: Coupon) => void
  readonly onPin: (coupon: Coupon, pinned: boolean) => void
  /** Nobody points at a ticket any more. */
  readonly onLeave: () => void
  readonly onOpen: (coupon: Coupon) => void
}

/** The tickets in two groups, two columns where they fit, drawn on demand: five thousand cost no more than twelve. */
export const TicketGrid = memo(function TicketGrid({
  width,
  counts,
  question,
  basket,
  ticketAt,
  look,
  conversationId,
  customerName,
  now,
  isShown,
  focusOn,
  onReturned,
  enter,
  onScrolled,
  onSend,
  onPin,
  onLeave,
  onOpen,
}: TicketGridProps) {
  const t = useWords()
  const body = useRef<HTMLDivElement>(null)
  const columns = columnsIn(width)
  const tickets = counts.sendable + counts.others
  const rows = useMemo(
    () => gridRows({ sendable: counts.sendable, others: counts.others }, columns),
    [counts.sendable, counts.others, columns],
  )
  const [isVisited, setVisited] = useState(false)
  // Read once: from then on the list itself knows where it is.
  const [scrolled] = useState(() => useWorkbenchState.getState().scrolled[conversationId] ?? 0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: isVisited ? 1 : 0,
    initialOffset: scrolled,
    measureElement: heightOfRow,
    // Until it is measured: what is in view is drawn at once, not in a second pass.
    initialRect: { width: 0, height: usualHeight },
    onChange: (instance) => {
      if (!instance.isScrolling) onScrolled(instance.scrollOffset ?? 0)
    },
  })

  const focus = useTicketFocus({
    body,
    tickets,
    ticketAt,
    columns,
    isShown,
    focusOn,
    onReturned,
    enter,
    scrollTo: (ticket) =>
      virtual.scrollToIndex(
        rows.findIndex((row) => row.is === 'tickets' && ticket >= row.first && ticket < row.first + row.count),
      ),
  })

  const isOpen = useWorkbenchState((state) => state.isOpen)
  const isPointedAt = useRef(false)
  // Opened again it is as at first; behind a detail view it stays.
  const scroll = virtual.scrollToOffset
  useEffect(() => {
    if (isOpen) return
    isPointedAt.current = false
    setVisited(false)
    scroll(0)
  }, [isOpen, scroll])

  const drawn = virtual.getVirtualItems().flatMap(({ index }) => placesIn(rows[index]))
  const [first, last] = [drawn[0], drawn.at(-1)]
  useEffect(() => {
    if (first !== undefined && last !== undefined) look(first, last)
  }, [look, first, last])

  const [ticketKeys] = useState(createTicketKeys)
  const isAlone = !isPointedAt.current && focus.focused.current === undefined
  const keys = ticketKeys.next(new Map(drawn.map((place) => [place, ticketAt(place)?.coupon.id])), question, isAlone)

  return (
    <div
      ref={body}
      className={styles.body}
      onKeyDown={focus.onKeyDown}
      onPointerEnter={() => {
        isPointedAt.current = true
        setVisited(true)
      }}
      // It may have come in while the workbench was opened under it.
      onPointerDownCapture={() => {
        isPointedAt.current = true
      }}
      onPointerLeave={() => {
        isPointedAt.current = false
        onLeave()
      }}
      onFocus={(event) => {
        focus.onFocus(event)
        setVisited(true)
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return
        focus.leave()
        onLeave()
      }}
    >
      <div
        role="list"
        aria-label={t('workbench.list', { count: tickets, customer: customerName })}
        className={styles.space}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {row.is === 'heading' ? (
                <GroupHeading row={row} basket={basket} />
              ) : (
                <div
                  className={classNames(styles.tickets, row.group === 'others' && styles.others)}
                  data-columns={columns}
                >
                  {placesIn(row).map((place) => {
                    const judged = ticketAt(place)
                    // Its page is under way: the place is kept.
                    if (!judged) return <div key={place} className={styles.item} />
                    return (
                      <div
                        key={keys.get(place)}
                        role="listitem"
                        aria-posinset={place + 1}
                        aria-setsize={tickets}
                        className={styles.item}
                      >
                        <WorkbenchTicket
                          judged={judged}
                          conversationId={conversationId}
                          customerName={customerName}
                          now={now}
                          index={place}
                          onSend={onSend}
                          onPin={onPin}
                          onOpen={onOpen}
                        />
                      </div>
                    )
                  })}
                </div>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
})

/** Plain text: between the items of a list a heading has no place. */
function GroupHeading({
  row,
  basket,
}: {
  readonly row: Extract<GridRow, { is: 'heading' }>
  readonly basket: Basket | undefined
}) {
  const t = useWords()
  const locale = useLocale()
  return (
    <div className={styles.group}>
      <p>
        {t(`workbench.group_${row.group}`)} <span>{countWords(row.count, locale)}</span>
      </p>
      {row.group === 'sendable' && basket && <span className={styles.savings}>{t(`workbench.savings_${basket}`)}</span>}
    </div>
  )
}

/** Two columns from 600 px on; not known yet, it is taken for wide. By its outside alone: what scrolls in it changes nothing. */
const columnsIn = (width = Infinity) => (width - bordersOfWorkbench > 600 ? 2 : 1)
/** Both of them, px. */
const bordersOfWorkbench = 2

/** Of the tickets' part of the workbench, px. */
const usualHeight = 320
const heightOf = (row: GridRow | undefined) => (row?.is === 'heading' ? 32 : row?.group === 'others' ? 84 : 112)

/** As the layout that there is anyway found it: asking the element when it is made would be a layout of its own. */
function heightOfRow(
  element: Element,
  entry: ResizeObserverEntry | undefined,
  { options, itemSizeCache, indexFromElement }: Virtualizer<HTMLDivElement, Element>,
): number {
  const laidOut = entry?.borderBoxSize[0]
  if (laidOut) return Math.round(laidOut.blockSize)
  const index = indexFromElement(element)
  return itemSizeCache.get(options.getItemKey(index)) ?? options.estimateSize(index)
}

function keyOf(row: GridRow | undefined, index: number): string | number {
  if (!row) return index
  return row.is === 'heading' ? row.group : `${row.group} ${row.first}`
}
