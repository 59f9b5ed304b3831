import { ArrowDown, MessageCircle } from 'lucide-react'
import { useMemo, useState, type Ref } from 'react'
import type { CustomerMessage, ShopAnswer } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { localDate, startOfDayAfter } from '../../../shared/rules'
import { day, weekday } from '../../kit/format'
import { useReaderLocale, type Locale } from '../../kit/locale'
import type { Outgoing } from '../client/outbox'
import buttons from '../ui/button.module.css'
import { Empty } from '../ui/empty'
import { useWords } from '../use-words'
import { entriesOf } from './entries'
import { Group } from './group'
import styles from './transcript.module.css'

export interface TranscriptProps {
  readonly ref: Ref<HTMLDivElement>
  readonly shop: ShopAnswer
  /** The chat lasts as long as this page. */
  readonly isVisit: boolean
  readonly messages: readonly CustomerMessage[]
  readonly outgoing: readonly Outgoing[]
  /** Whether messages that were there before are still coming. */
  readonly isBusy: boolean
  readonly now: Instant
  readonly onRetry: (clientId: string) => void
  readonly onEdit: (clientId: string) => void
  readonly onDiscard: (clientId: string) => void
}

/** So many messages are drawn; older ones when asked for. */
const drawnAtOnce = 100

/** The messages, newest at the bottom, where it stays unless the customer scrolled up to read. */
export function Transcript({
  ref,
  shop,
  isVisit,
  messages,
  outgoing,
  isBusy,
  now,
  onRetry,
  onEdit,
  onDiscard,
}: TranscriptProps) {
  const t = useWords()
  const locale = useReaderLocale()
  const [drawn, setDrawn] = useState(drawnAtOnce)
  const { isAway, hasNews, onScroll } = useReading(messages[messages.length - 1]?.position ?? 0)
  const entries = useMemo(
    () => entriesOf(messages.slice(-drawn), outgoing, locale.zone),
    [messages, outgoing, drawn, locale.zone],
  )
  const lastGroup = entries.filter((entry) => entry.is === 'group').pop()
  return (
    <div className={styles.frame}>
      {/* It can be scrolled and holds little to focus: the keyboard needs a way in. */}
      <div
        ref={ref}
        className={styles.log}
        role="log"
        aria-label={t('chat.log', { shop: shop.shop.name })}
        aria-busy={isBusy}
        tabIndex={0}
        onScroll={onScroll}
      >
        <div className={styles.inner}>
          {entries.length === 0 && !isBusy && (
            <Empty
              icon={MessageCircle}
              title={t('chat.empty.title', { shop: shop.shop.name })}
              text={t(isVisit ? 'chat.empty.visit' : 'chat.empty.text')}
            />
          )}
          {entries.length === 0 && isBusy && <p className={styles.busy}>{t('chat.busy')}</p>}
          {messages.length > drawn && (
            <button type="button" className={buttons.quiet} onClick={() => setDrawn(drawn + drawnAtOnce)}>
              {t('chat.earlier')}
            </button>
          )}
          {entries.map((entry) =>
            entry.is === 'day' ? (
              <p key={entry.key} className={styles.day}>
                <span>{dayWords(entry.at, locale, now, t('chat.today'), t('chat.yesterday'))}</span>
              </p>
            ) : (
              <Group
                key={entry.key}
                group={entry}
                shop={shop}
                isLast={entry === lastGroup}
                now={now}
                onRetry={onRetry}
                onEdit={onEdit}
                onDiscard={onDiscard}
              />
            ),
          )}
        </div>
      </div>
      {isAway && hasNews && (
        <button
          type="button"
          className={styles.news}
          onClick={({ currentTarget }) => {
            currentTarget.parentElement?.querySelector('[role="log"]')?.scrollTo({ top: 0 })
          }}
        >
          <ArrowDown size={16} aria-hidden />
          {t('chat.toNewest')}
        </button>
      )}
    </div>
  )
}

/** Whether the customer reads further up, and whether something came since. The log is laid out from its end: 0 is the bottom. */
function useReading(last: number): {
  isAway: boolean
  hasNews: boolean
  onScroll: (event: { currentTarget: HTMLElement }) => void
} {
  const [isAway, setIsAway] = useState(false)
  const [seen, setSeen] = useState(last)
  if (!isAway && seen !== last) setSeen(last)
  return { isAway, hasNews: last > seen, onScroll: ({ currentTarget }) => setIsAway(currentTarget.scrollTop < -80) }
}

function dayWords(at: Instant, locale: Locale, now: Instant, today: string, yesterday: string): string {
  const date = localDate(at, locale.zone)
  if (date === localDate(now, locale.zone)) return today
  if (date === localDate(startOfDayAfter(now, 0, locale.zone) - 1, locale.zone)) return yesterday
  return `${weekday(at, locale)} ${day(at, locale, now)}`
}
