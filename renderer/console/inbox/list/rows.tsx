import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { minute, type ConversationId } from '../../../../shared/model'
import { useNow } from '../../client'
import { useWords } from '../../i18n'
import { placeOf, type Listed } from './listed'
import { Row, RowPlaceholder } from './row'
import styles from './rows.module.css'

/** px */
export const rowHeight = 60

export interface RowsProps {
  readonly listed: Listed
  /** What was searched for. */
  readonly search: string
  /** Whether open and closed chats stand in it together. */
  readonly isOfAll: boolean
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly selected: ConversationId | undefined
  readonly onOpen: (id: ConversationId) => void
  readonly onShow: (from: number, to: number) => void
  readonly holding: { readonly onPointerMove: () => void; readonly onPointerLeave: () => void }
}

/**
 * The rows, drawn on demand: a listbox with one tab stop. Arrows, Home and End move the active row, Enter and Space
 * open it. The active row is a conversation, not a place: it stays active when it moves.
 */
export function Rows({ listed, search, isOfAll, scroller, selected, onOpen, onShow, holding }: RowsProps) {
  const t = useWords()
  const now = useNow(minute)
  const [activeId, setActiveId] = useState(selected)
  useEffect(() => setActiveId(selected), [selected])
  const activePlace = placeOf(listed, activeId)

  const virtual = useVirtualizer({
    count: listed.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 12,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 12,
    // The active row is always there: a screen reader is told of it by its element.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      if (activePlace === undefined || drawn.includes(activePlace)) return drawn
      return [...drawn, activePlace].sort((a, b) => a - b)
    },
  })
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {}
  useEffect(() => onShow(startIndex, endIndex), [onShow, startIndex, endIndex])

  // A chat that was opened by a key elsewhere comes into view; a list that changes moves nobody.
  const latest = useRef(listed)
  latest.current = listed
  useEffect(() => {
    const place = placeOf(latest.current, selected)
    if (place !== undefined) virtual.scrollToIndex(place)
  }, [selected, virtual])

  const moveTo = (place: number) => {
    const wanted = Math.max(0, Math.min(listed.total - 1, place))
    virtual.scrollToIndex(wanted)
    const row = listed.rows.get(wanted)
    if (row) setActiveId(row.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const at = activePlace ?? startIndex
    const places: Readonly<Record<string, number>> = {
      ArrowDown: activePlace === undefined ? at : at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: listed.total - 1,
      PageDown: at + (endIndex - startIndex),
      PageUp: at - (endIndex - startIndex),
    }
    const place = places[event.key]
    if (place !== undefined) {
      event.preventDefault()
      moveTo(place)
    } else if ((event.key === 'Enter' || event.key === ' ') && activeId !== undefined) {
      event.preventDefault()
      if (!event.repeat) onOpen(activeId)
    }
  }

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={t('inbox.conversations')}
      aria-activedescendant={activePlace === undefined ? undefined : `conversation-${String(activePlace)}`}
      tabIndex={0}
      className={styles.rows}
      data-region-focus
      onKeyDown={onKeyDown}
      {...holding}
    >
      <div role="presentation" className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = listed.rows.get(index)
          const place = { id: `conversation-${String(index)}`, top: start, position: index + 1, size: listed.total }
          return row ? (
            <Row
              key={row.id}
              row={row}
              found={{ by: search, order: listed.orders[row.id] }}
              saysClosed={isOfAll && row.status === 'closed'}
              now={now}
              place={place}
              isSelected={row.id === selected}
              isActive={row.id === activeId}
              onOpen={() => onOpen(row.id)}
            />
          ) : (
            <RowPlaceholder key={index} place={place} />
          )
        })}
      </div>
    </div>
  )
}
