import { Check } from 'lucide-react'
import type { ShopAnswer } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { time } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { HeldTicket } from '../coupons/held-ticket'
import { initials } from '../frame/initials'
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
  readonly onDiscard: (clientId: string) => void
}

/** What one person said in one go. */
export function Group({ group: { from, at, bubbles }, shop, isLast, now, onRetry, onDiscard }: GroupProps) {
  const t = useWords()
  const locale = useLocale()
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
          <Said key={bubble.key} bubble={bubble} shop={shop} now={now} onRetry={onRetry} onDiscard={onDiscard} />
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

function Said({ bubble: { text, claim, state, clientId }, shop, now, onRetry, onDiscard }: Pick<GroupProps, 'shop' | 'now' | 'onRetry' | 'onDiscard'> & { readonly bubble: Bubble }) {
  const t = useWords()
  return (
    <>
      {text !== undefined && <p className={classNames(styles.bubble, state === 'sending' && styles.sending, state === 'failed' && styles.failed)}>{text}</p>}
      {claim && (
        <div className={styles.card}>
          <HeldTicket claim={claim} products={shop.products} now={now} ground="surface" level={2} />
        </div>
      )}
      {state === 'failed' && clientId !== undefined && (
        <div className={styles.failure} role="alert">
          {t('chat.failed')}
          <button type="button" className={buttons.quiet} onClick={() => onRetry(clientId)}>
            {t('chat.again')}
          </button>
          <button type="button" className={buttons.quiet} onClick={() => onDiscard(clientId)}>
            {t('chat.discard')}
          </button>
        </div>
      )}
    </>
  )
}
