import { useEffect, useRef, type ReactNode } from 'react'
import { Spinner } from '../../kit/ticket'
import { useWords } from '../i18n'
import { Button, ErrorLine, isKey } from '../ui'
import styles from './in-place.module.css'

export interface InPlaceProps {
  readonly label: string
  /** What it is about, behind the words of its buttons. */
  readonly subject: string
  /** What the button does that goes through with it. */
  readonly action: string
  /** What the other one says; without it: "Cancel". */
  readonly leave?: string
  readonly danger?: boolean
  readonly busy: boolean
  /** Why it was not done. */
  readonly failure: string | undefined
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A question or a small form where it was asked for. The focus goes in, all of it comes into view; Escape leaves it alone. */
export function InPlace({
  label,
  subject,
  action,
  leave,
  danger = false,
  busy,
  failure,
  onSubmit,
  onClose,
  children,
}: InPlaceProps) {
  const t = useWords()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input:enabled, button')?.focus(), [])
  useEffect(() => {
    const { current } = form
    if (!current) return undefined
    // Tells its height at once, and again when a choice adds to it.
    const observer = new ResizeObserver(() => current.scrollIntoView({ block: 'nearest' }))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  const named = (words: string) => t('customer.action_of', { action: words, subject })
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSubmit()
      }}
      onKeyDown={(event) => {
        if (!isKey(event.nativeEvent, 'Escape')) return
        // The panel around it stays.
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
      {failure !== undefined && (
        <div role="alert">
          <ErrorLine>{failure}</ErrorLine>
        </div>
      )}
      <div className={styles.foot}>
        <Button
          type="submit"
          size="s"
          look={danger ? 'danger' : 'primary'}
          busy={busy}
          icon={busy ? <Spinner /> : undefined}
          aria-label={named(action)}
        >
          {action}
        </Button>
        <Button size="s" aria-label={named(leave ?? t('app.cancel'))} onClick={onClose}>
          {leave ?? t('app.cancel')}
        </Button>
      </div>
    </form>
  )
}
