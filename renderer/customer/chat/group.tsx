import { Check } from 'lucide-react'
import type { ShopAnswer } from '../../../shared/contract/webchat'
import { shortened, type Instant } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { time } from '../../kit/format'
import { LinkedText } from '../../kit/links'
import { useLocale, useReaderLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { judgedMessage, messageWords } from '../../kit/words'
import { HeldTicket } from '../coupons/held-ticket'
import { initials } from '../../kit/initials'
import buttons from '../ui/button.module.css'
import { useWords } from '../use-words'
import type { Bubble, Entry } from './entries'
import styles from './group.module.css'

export interface GroupProps {
  readonly group: Extract<Entry, { is: 'group' }>
  readonly shop: ShopAnswer
  /** Whether nothing stands below it: only there it is said that a message was sent. */
  readonly isLast: boolean
  readonly now: Instant
  readonly onRetry: (clientId: string) => void
  /** Of one that can't be sent as it is. */
  readonly onEdit: (clientId: string) => void
  readonly onDiscard: (clientId: string) => void
}

/** What one person said in one go. */
export function Group({ group: { from, at, bubbles }, shop, isLast, now, onRetry, onEdit, onDiscard }: GroupProps) {
  const t = useWords()
  const locale = useReaderLocale()
  const isMine = from.is === 'me'
  const name = from.is === 'me' ? t('chat.you') : from.name
  const when = time(at, locale)
  const isSending = bubbles.some(({ state }) => state === 'sending')
  return (
    <div className={classNames(styles.group, isMine && styles.mine)}>
      {!isMine && (
        <span className={styles.avatar} aria-hidden>
          {initials(shop.shop.name)}
        </span>
      )}
      <div className={styles.column}>
        <span className="visually-hidden">{t('chat.saidBy', { name })}</span>
        {bubbles.map((bubble) => (
          <Said
            key={bubble.key}
            bubble={bubble}
            shop={shop}
            now={now}
            onRetry={onRetry}
            onEdit={onEdit}
            onDiscard={onDiscard}
          />
        ))}
        <p className={styles.meta}>
          {isMine ? when : t('chat.by', { name, time: when })}
          {isSending && (
            <span className={styles.way}>
              <Spinner />
              {t('chat.sending')}
            </span>
          )}
          {isMine && isLast && !isSending && bubbles[bubbles.length - 1]?.state === 'sent' && (
            <span className={styles.way}>
              <Check size={12} aria-hidden />
              {t('chat.sent')}
            </span>
          )}
        </p>
      </div>
    </div>
  )
}

function Said({
  bubble: { text, claim, state, clientId },
  shop,
  now,
  ...act
}: Pick<GroupProps, 'shop' | 'now' | 'onRetry' | 'onEdit' | 'onDiscard'> & { readonly bubble: Bubble }) {
  return (
    <>
      {text !== undefined && (
        <p
          dir="auto"
          className={classNames(
            styles.bubble,
            state === 'sending' && styles.sending,
            state === 'failed' && styles.failed,
          )}
        >
          <LinkedText text={text} />
        </p>
      )}
      {claim && (
        <div className={styles.card}>
          <HeldTicket claim={claim} products={shop.products} now={now} ground="surface" level={2} />
        </div>
      )}
      {state === 'failed' && text !== undefined && clientId !== undefined && (
        <Failure text={text} clientId={clientId} {...act} />
      )}
    </>
  )
}

/** A message that the shop refused. What is wrong with the text is said, where that is why; sent again, it would be refused again. */
function Failure({
  text,
  clientId,
  onRetry,
  onEdit,
  onDiscard,
}: Pick<GroupProps, 'onRetry' | 'onEdit' | 'onDiscard'> & { readonly text: string; readonly clientId: string }) {
  const t = useWords()
  const { language } = useLocale()
  const judged = judgedMessage(text)
  const why = judged.fault && messageWords(judged, language)
  const named = (action: string) => t('chat.actionOf', { action, text: shortened(text, 40) })
  const again = t(why === undefined ? 'chat.again' : 'chat.edit')
  return (
    <div className={styles.failure} role="alert">
      {why === undefined ? t('chat.failed') : t('chat.failed.because', { why })}
      <button
        type="button"
        className={buttons.quiet}
        aria-label={named(again)}
        onClick={() => (why === undefined ? onRetry : onEdit)(clientId)}
      >
        {again}
      </button>
      <button
        type="button"
        className={buttons.quiet}
        aria-label={named(t('chat.discard'))}
        onClick={() => onDiscard(clientId)}
      >
        {t('chat.discard')}
      </button>
    </div>
  )
}
