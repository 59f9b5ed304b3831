import { screen, type BrowserWindow } from 'electron'
import { openingOf, withPlace, type Opening, type Place, type Screen } from './place'
import type { PlaceFile } from './place-file'

/** Moving and sizing tell of each step: what it comes to is written this long after the last one, ms. */
const settled = 500

export function rememberedOpening(file: PlaceFile): Opening {
  return openingOf(file.read(), screens())
}

/** Keeps where the window is, for these screens. Returns how to do so at once: the program may end without closing it. */
export function rememberPlace(window: BrowserWindow, file: PlaceFile): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    clearTimeout(waiting)
    waiting = undefined
    if (!window.isDestroyed()) file.write(withPlace(file.read(), screens(), placeOf(window)))
  }
  const soon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(now, settled)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('enter-full-screen', soon)
  window.on('leave-full-screen', soon)
  window.on('close', now)
  return now
}

function placeOf(window: BrowserWindow): Place {
  const { x, y, width, height } = window.getNormalBounds()
  return {
    x,
    y,
    width,
    height,
    state: window.isFullScreen() ? 'full_screen' : window.isMaximized() ? 'maximised' : 'normal',
  }
}

function screens(): [Screen, ...Screen[]] {
  const primary = screen.getPrimaryDisplay()
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
}
