import { ArrowRight } from 'lucide-react'
import { useId, useRef, type KeyboardEvent } from 'react'
import type { ShopId } from '../../../shared/model'
import { later } from '../client/wire'
import { useWords } from '../use-words'
import styles from './composer.module.css'
import { useDraft } from './use-draft'

/** What the shop takes in one message, in UTF-16 units as the field counts. */
const longest = 2_000
const nearlyFull = 1_800

export interface ComposerProps {
  readonly shopId: ShopId
  /** Whether something holds the message now: only then it leaves the box. */
  readonly onSend: (text: string) => boolean
}

/** Enter sends, Shift+Enter breaks the line. A draft outlives the page. */
export function Composer({ shopId, onSend }: ComposerProps) {
  const t = useWords()
  const id = useId()
  const [text, setText] = useDraft(shopId)
  const hasJustComposed = useRef(false)
  const isEmpty = text.trim() === ''

  function send(): void {
    if (!isEmpty && onSend(text)) setText('')
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey) return
    // Enter that ends a composition picks a character; Safari ends the composition before it tells of the key.
    if (event.nativeEvent.isComposing || hasJustComposed.current) return
    event.preventDefault()
    if (!event.repeat) send()
  }

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className={styles.field} data-text={text}>
        <textarea
          className={styles.input}
          rows={1}
          maxLength={longest}
          aria-label={t('chat.message')}
          aria-describedby={text.length > nearlyFull ? id : undefined}
          placeholder={t('chat.placeholder')}
          enterKeyHint="send"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
          onCompositionEnd={() => {
            hasJustComposed.current = true
            later(50, () => {
              hasJustComposed.current = false
            })
          }}
        />
      </div>
      <button type="submit" className={styles.send} aria-label={t('chat.send')} aria-disabled={isEmpty}>
        <ArrowRight size={20} aria-hidden />
      </button>
      {text.length > nearlyFull && (
        <p id={id} className={styles.left}>
          {t('chat.left', { count: longest - text.length })}
        </p>
      )}
    </form>
  )
}
