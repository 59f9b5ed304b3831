import { useEffect, useRef, useState } from 'react'
import { zoomAfter } from '../../../shared/rules'
import { bridge, keepWindowView, useInstallation } from '../client'
import { useWords } from '../i18n'
import { announce } from '../ui'
import { zoomKey, type ZoomStep } from './zoom-key'
import styles from './zoom.module.css'

/** How long the zoom is shown after a step, ms. */
const shownFor = 1_500

/** Ctrl + and −, Ctrl 0, and the wheel with Ctrl held draw the console larger or smaller, also in dialogs; what it is now is shown and said. */
export function Zoom() {
  const t = useWords()
  const zoom = useInstallation(({ view }) => view.zoom)
  const [isShown, setShown] = useState(false)
  const hiding = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const act = (step: ZoomStep) => {
      const next = zoomAfter(useInstallation.getState().view.zoom, step)
      void keepWindowView({ zoom: next })
      announce(t('zoom.is', { percent: next }))
      setShown(true)
      clearTimeout(hiding.current)
      hiding.current = setTimeout(() => setShown(false), shownFor)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const step = zoomKey(event)
      if (step === undefined) return
      event.preventDefault()
      act(step)
    }
    addEventListener('keydown', onKeyDown)
    const stop = bridge().onIntent((intent) => {
      if (intent.is === 'zoom') act(intent.step)
    })
    return () => {
      removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [t])
  useEffect(() => () => clearTimeout(hiding.current), [])

  return (
    isShown && (
      <div className={styles.zoom} aria-hidden>
        {t('zoom.is', { percent: zoom })}
      </div>
    )
  )
}
