import { useEffect, useId, useRef, useState, type PointerEvent } from 'react'
import { createPortal } from 'react-dom'
import { useLocale } from '../locale'
import { kitWords } from '../words'
import type { Link } from './links-in'
import styles from './text-link.module.css'

/**
 * A link in what a person wrote. It may look like another one (`https://bank.com@evil.com`, a Cyrillic letter): whoever
 * points at it or reaches it by keyboard reads beside it where it really leads.
 */
export function TextLink({ link, typed }: { readonly link: Link; readonly typed: string }) {
  const t = kitWords(useLocale().language)
  const id = useId()
  const anchor = useRef<HTMLAnchorElement>(null)
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const [place, setPlace] = useState<Place>()
  const isOpen = (pointed || focused) && place !== undefined

  useEffect(() => {
    if (!isOpen) return
    // What is scrolled or sized anew takes the link along.
    const follow = () => setPlace(placeOf(anchor.current))
    addEventListener('scroll', follow, { capture: true, passive: true })
    addEventListener('resize', follow)
    return () => {
      removeEventListener('scroll', follow, { capture: true })
      removeEventListener('resize', follow)
    }
  }, [isOpen])

  const point = ({ clientY }: PointerEvent) => {
    setPointed(true)
    setPlace(placeOf(anchor.current, clientY))
  }
  return (
    <span onPointerEnter={point} onPointerLeave={() => setPointed(false)}>
      <a
        ref={anchor}
        className={styles.link}
        // An address reads from left to right in any text, and takes nothing of the text around into its order.
        dir="ltr"
        href={link.address}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        aria-describedby={isOpen ? id : undefined}
        onFocus={({ currentTarget }) => {
          // By keyboard: after a press of the pointer the hint would stay.
          setFocused(currentTarget.matches(':focus-visible'))
          setPlace(placeOf(anchor.current))
        }}
        onBlur={() => setFocused(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return
          event.preventDefault()
          setPlace(undefined)
        }}
      >
        {typed}
      </a>
      {isOpen &&
        createPortal(
          <span role="tooltip" id={id} className={styles.hint} style={place}>
            <span className={styles.box}>
              {t.rich(link.is === 'mail' ? 'link.mail' : 'link.page', {
                host: link.host,
                b: (host) => <b dir="ltr">{host}</b>,
              })}
            </span>
          </span>,
          document.body,
        )}
    </span>
  )
}

/** Of the hint, px in the window: below the line that is pointed at, above it where there is no room. */
type Place = { readonly left: number } & ({ readonly top: number } | { readonly bottom: number })

const hintWidth = 320
const hintHeight = 64

/** Undefined when the link isn't drawn. `y`: where the pointer is; a link may have several lines. */
function placeOf(link: HTMLElement | null, y?: number): Place | undefined {
  const lines = [...(link?.getClientRects() ?? [])]
  const line = lines.find(({ top, bottom }) => y !== undefined && top <= y && y <= bottom) ?? lines[0]
  if (!line) return undefined
  const left = Math.max(0, Math.min(line.left, innerWidth - hintWidth))
  return line.bottom + hintHeight > innerHeight ? { left, bottom: innerHeight - line.top } : { left, top: line.bottom }
}
