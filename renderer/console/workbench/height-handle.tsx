import { useRef, type KeyboardEvent } from 'react'
import { useWords } from '../i18n'
import styles from './height-handle.module.css'

export interface HeightHandleProps {
  /** All px. */
  readonly height: number
  readonly least: number
  readonly most: number
  /** It is being dragged: not yet what the person wants. */
  readonly onDrag: (height: number) => void
  readonly onDrop: () => void
  /** Undefined: as high as it is at first. */
  readonly onResize: (height: number | undefined) => void
}

/** px a key. */
const step = 32

/** The upper edge, which makes the workbench higher or lower: by pointer, by arrow keys; Enter and a double click take it back. */
export function HeightHandle({ height, least, most, onDrag, onDrop, onResize }: HeightHandleProps) {
  const t = useWords()
  const within = (wanted: number) => Math.round(Math.min(most, Math.max(least, wanted)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const wanted = { ArrowUp: height + step, ArrowDown: height - step, Home: least, End: most }[event.key]
    if (wanted === undefined && event.key !== 'Enter') return
    event.preventDefault()
    onResize(wanted === undefined ? undefined : within(wanted))
  }
  /** Where its lower edge stays, from the beginning of a drag: a new height is drawn before the place that goes with it. */
  const bottom = useRef(0)
  return (
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('workbench.height')}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={height}
      title={t('workbench.height')}
      tabIndex={0}
      className={styles.handle}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        bottom.current = event.currentTarget.closest('[role="dialog"]')?.getBoundingClientRect().bottom ?? 0
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(within(bottom.current - event.clientY))
      }}
      onLostPointerCapture={onDrop}
      onDoubleClick={() => onResize(undefined)}
    />
  )
}
