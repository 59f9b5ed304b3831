import { ArrowRight } from 'lucide-react'
import { useId, useMemo, useRef, type KeyboardEvent, type Ref } from 'react'
import { isComposing } from '../../kit/keys'
import { useLocale } from '../../kit/locale'
import { judgedMessage, messageWords } from '../../kit/words'
import { later } from '../client/wire'
import { useWords } from '../use-words'
import styles from './composer.module.css'
import type { Draft } from './use-draft'

export interface ComposerProps {
  /** The box. */
  readonly ref: Ref<HTMLTextAreaElement>
  readonly draft: Draft
  /** Whether something holds the message now: only then it leaves the box. */
  readonly onSend: (text: string) => boolean
}

/** Enter sends, Shift+Enter breaks the line. A draft outlives the page. */
export function Composer({ ref, draft: { text, write }, onSend }: ComposerProps) {
  const t = useWords()
  const { language } = useLocale()
  const id = useId()
  const hasJustComposed = useRef(false)
  const judged = useMemo(() => judgedMessage(text), [text])
  const said = messageWords(judged, language)
  const canBeSent = text.trim() !== '' && judged.fault === undefined

  function send(): void {
    if (canBeSent && onSend(text)) write('')
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey) return
    // Enter that ends a composition picks a character; Safari ends the composition before it tells of the key.
    if (isComposing(event.nativeEvent) || hasJustComposed.current) return
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
          ref={ref}
          className={styles.input}
          rows={1}
          dir="auto"
          aria-label={t('chat.message')}
          aria-describedby={said === undefined ? undefined : id}
          aria-invalid={judged.fault !== undefined || undefined}
          placeholder={t('chat.placeholder')}
          enterKeyHint="send"
          value={text}
          onChange={({ target }) => write(target.value)}
          onKeyDown={onKeyDown}
          onCompositionEnd={() => {
            hasJustComposed.current = true
            later(50, () => {
              hasJustComposed.current = false
            })
          }}
        />
      </div>
      <button type="submit" className={styles.send} aria-label={t('chat.send')} aria-disabled={!canBeSent}>
        <ArrowRight size={20} aria-hidden />
      </button>
      {said !== undefined && (
        <p
          id={id}
          className={styles.left}
          data-wrong={judged.fault !== undefined}
          role={judged.fault ? 'alert' : undefined}
        >
          {said}
        </p>
      )}
    </form>
  )
}
