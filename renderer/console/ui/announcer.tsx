import { useEffect } from 'react'
import { create } from 'zustand'
import { useLocale } from '../../kit/locale'

interface Said {
  readonly polite: string
  readonly urgent: string
}

const useSaid = create<Said>(() => ({ polite: '', urgent: '' }))

/**
 * Has a screen reader say something: when it comes to it, or at once for what failed or is not known. The same text
 * twice is said twice.
 */
export function announce(text: string, urgency: 'polite' | 'urgent' = 'polite'): void {
  // A region that doesn't change isn't read: an invisible mark makes the repetition a change.
  useSaid.setState((said) => ({ [urgency]: said[urgency] === text ? `${text}\u200b` : text }))
}

/**
 * The two live regions. There is one of this in the window, from the start: a region that comes with its text isn't read.
 * `aria-live` says what the roles imply: by it a dialog, which hides all that is around it, leaves them readable.
 */
export function Announcer() {
  const { polite, urgent } = useSaid()
  const { language } = useLocale()
  // What was said in another language can be found there still: it is over.
  useEffect(() => () => useSaid.setState({ polite: '', urgent: '' }), [language])
  return (
    <>
      <div role="status" aria-live="polite" className="visually-hidden">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="visually-hidden">
        {urgent}
      </div>
    </>
  )
}
