import { elementScroll, useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown } from 'lucide-react'
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react'
import type { ConversationRow } from '../../../../shared/contract'
import { minute } from '../../../../shared/model'
import { useReaderLocale } from '../../../kit/locale'
import { useInstallation, useNow, wishChatFocus } from '../../client'
import { useWords } from '../../i18n'
import { Button, useCustomerName } from '../../ui'
import { shownTo, useOutgoing } from '../outbox'
import { LineView } from './line-view'
import { linesOf } from './lines'
import { hasOwnAfter, markAfter, markAtOpening } from './new-from'
import styles from './transcript.module.css'
import { useAnnouncements } from './use-announcements'
import type { Conversation } from './use-conversation'
import { useInFront, useReading } from './use-reading'

/** px from the end that still count as being there. */
const nearEnd = 64
/** px from the top at which earlier messages are fetched. */
const nearTop = 800

export interface TranscriptHandle {
  /** What covers its lower end takes more or less of it from now on. */
  readonly roomChanges: () => void
}

export interface TranscriptProps {
  readonly row: ConversationRow
  readonly conversation: Conversation
  readonly handle: Ref<TranscriptHandle>
}

/**
 * What was said, oldest first. Stays at its end while the reader is there, else where the reader is; earlier pages come
 * as the reader scrolls up.
 */
export function Transcript({ row, conversation, handle }: TranscriptProps) {
  const t = useWords()
  const nameOf = useCustomerName()
  const { zone } = useReaderLocale()
  const now = useNow(minute)
  const me = useInstallation(({ session }) => session?.agent.id)
  const { messages, hasEarlier, loadEarlier, loadingEarlier } = conversation
  const outgoing = useOutgoing(row.id)
  const inFront = useInFront()
  const [mark, setMark] = useState(() => markAtOpening(messages, row.unread))
  const newFrom = mark.above
  const lines = useMemo(() => linesOf(messages, outgoing, zone, me, newFrom), [messages, outgoing, zone, me, newFrom])
  const last = messages.at(-1)?.position ?? 0

  const scroller = useRef<HTMLDivElement>(null)
  const [isAtEnd, setIsAtEnd] = useState(true)
  const [seen, setSeen] = useState(last)
  const atEnd = useRef(true)
  /** `scrollTop` as it was last seen, px. */
  const top = useRef(0)
  const roomIsChanging = useRef(false)
  const toEnd = () => {
    const box = scroller.current
    if (!box) return
    box.scrollTop = box.scrollHeight
    top.current = box.scrollTop
  }
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => lines[index]?.key ?? index,
    estimateSize: () => 64,
    overscan: 8,
    paddingStart: 16,
    paddingEnd: 12,
    anchorTo: 'end',
    scrollEndThreshold: nearEnd,
    // It corrects the place for what it measured, and repeats a correction that didn't fit once there is less room: by
    // then it is wrong for whoever is at the end.
    scrollToFn: (offset, options, instance) => (atEnd.current ? toEnd() : elementScroll(offset, options, instance)),
  })

  const onScroll = () => {
    const box = scroller.current
    if (!box) return
    if (box.scrollHeight - box.scrollTop - box.clientHeight <= nearEnd) atEnd.current = true
    // A reader goes up. With less room or longer lines it is the end that moves away, and the reader is taken along.
    else if (!roomIsChanging.current && box.scrollTop < top.current) atEnd.current = false
    top.current = box.scrollTop
    setIsAtEnd(atEnd.current)
    if (box.scrollTop < nearTop && hasEarlier) loadEarlier()
  }

  // Whoever is at the end stays there: when lines come or grow, when there is more or less room.
  const total = virtual.getTotalSize()
  useLayoutEffect(() => {
    if (atEnd.current) toEnd()
  }, [total, lines.length])
  // What one sends oneself is looked at, wherever one was: when it is on its way, and when it is there (a coupon).
  // Earlier pages bring nothing that is new.
  const onTheirWay = outgoing.length
  const known = useRef({ onTheirWay, last })
  useLayoutEffect(() => {
    const hasSent = onTheirWay > known.current.onTheirWay || hasOwnAfter(known.current.last, messages, me)
    if (hasSent) {
      atEnd.current = true
      toEnd()
    }
    known.current = { onTheirWay, last }
    setMark((before) => markAfter(before, { messages, inFront, isAtEnd, hasSent }))
  }, [onTheirWay, messages, last, me, inFront, isAtEnd])
  // More room and less again within one frame: Chromium moves what is scrolled, and nobody observes another size.
  useImperativeHandle(
    handle,
    () => ({
      roomChanges: () => {
        roomIsChanging.current = true
        requestAnimationFrame(() => {
          roomIsChanging.current = false
          if (atEnd.current) toEnd()
        })
      },
    }),
    [],
  )
  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd()
    })
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    // Too little to scroll: what is earlier has to be fetched all the same.
    const box = scroller.current
    if (box && hasEarlier && box.scrollHeight <= box.clientHeight + nearTop && box.scrollTop < nearTop) loadEarlier()
  }, [hasEarlier, loadEarlier, total])

  useEffect(() => shownTo(row.id, last), [row.id, last])
  useEffect(() => {
    if (isAtEnd) setSeen(last)
  }, [isAtEnd, last])
  useAnnouncements(row, messages)
  useReading(row, isAtEnd ? last : 0, inFront)
  const unseen = messages.filter(({ position, from }) => position > seen && from.is === 'customer').length

  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="log"
        aria-label={t('inbox.log', { name: nameOf(row.customerName) })}
        // New messages are announced one by one, by a region of their own: lines that come with scrolling are no news.
        aria-live="off"
        aria-busy={loadingEarlier || undefined}
        tabIndex={0}
        data-region-focus
        className={styles.log}
        // The place is kept by the lines themselves.
        style={{ overflowAnchor: 'none' }}
        onScroll={onScroll}
      >
        <div className={styles.sheet} style={{ height: total }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index]
            return (
              line && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={styles.place}
                  style={{ transform: `translateY(${String(start)}px)` }}
                >
                  <LineView line={line} row={row} now={now} />
                </div>
              )
            )
          })}
        </div>
      </div>
      {unseen > 0 && !isAtEnd && (
        <div className={styles.jump}>
          <Button
            size="s"
            look="primary"
            icon={<ArrowDown size={14} aria-hidden />}
            onClick={() => {
              atEnd.current = true
              setIsAtEnd(true)
              toEnd()
              // This button is gone then. What is new is read, and answered where it can be.
              scroller.current?.focus({ preventScroll: true })
              wishChatFocus(row.id)
            }}
          >
            {t('inbox.new_messages', { count: unseen })}
          </Button>
        </div>
      )}
    </div>
  )
}
