import { registerIpc } from '../ipc'
import type { Program } from '../composition'
import type { Instant } from '../../shared/model'
import { createConsoleWindow, type ConsoleWindow, createPlaceFile } from '../window'

interface ConsoleWindowsParts {
  readonly program: Program
  readonly preload: string
  /** Where it is kept where the window was. */
  readonly placeFile: string
  /** Whether a new window is signed in with a supervisor's rights at once. */
  readonly raised: () => boolean
}

export interface ConsoleWindows {
  /** Opens one more. */
  open(): Promise<void>
  /** Brings all of them to the front. */
  show(): void
  /** Keeps where they are, before the program ends. */
  keepPlaces(): void
  tellNotices(): void
  /** The clock jumped. */
  tellTime(now: Instant): void
}

/** The windows of the console on a program: their calls go to its desk, and what it publishes to them. */
export function createConsoleWindows({ program, preload, placeFile, raised }: ConsoleWindowsParts): ConsoleWindows {
  const { desk, store } = program
  const windows = new Map<number, ConsoleWindow>()
  const places = createPlaceFile(placeFile)
  const ipc = registerIpc({
    sessionOf: (windowId) => desk.sessions.of(windowId),
    answer: (name, windowId, input) => desk.answer(name, windowId, input),
    showAttention: (windowId, attention) => windows.get(windowId)?.attend(attention),
    nameMenu: (windowId, words) => windows.get(windowId)?.nameMenu(words),
    windowClosed(windowId) {
      windows.delete(windowId)
      desk.sessions.close(windowId)
    },
  })
  desk.publisher.onPublication((publication) => {
    ipc.publish(publication)
  })
  desk.data.onTask((task) => {
    ipc.publish({ topic: 'data', at: store.sequence, patch: { task } })
  })
  desk.sessions.onChange((windowId) => {
    ipc.publish({ topic: 'session', at: store.sequence, patch: { session: desk.sessions.of(windowId) } }, windowId)
    showView(windowId)
  })
  desk.views.onChange(() => {
    for (const windowId of windows.keys()) showView(windowId)
  })
  function showView(windowId: number): void {
    const view = desk.views.of(windowId)
    windows.get(windowId)?.setView(view)
    ipc.publish({ topic: 'view', at: store.sequence, patch: { view } }, windowId)
  }

  return {
    async open() {
      const window = createConsoleWindow({
        places,
        preload,
        onNotificationClick: (windowId, conversationId) => {
          ipc.intend(windowId, { is: 'open_conversation', conversationId })
        },
        onZoom: (windowId, step) => {
          ipc.intend(windowId, { is: 'zoom', step })
        },
      })
      windows.set(window.id, window)
      if (raised()) desk.sessions.raise(window.id)
      window.setView(desk.views.of(window.id))
      ipc.admit(window.id)
      await window.load()
    },
    show() {
      for (const window of windows.values()) window.show()
    },
    keepPlaces() {
      for (const window of windows.values()) window.keepPlace()
    },
    tellNotices() {
      ipc.publish({ topic: 'notices', at: store.sequence, patch: { notices: program.notices() } })
    },
    tellTime(now) {
      ipc.publish({ topic: 'clock', at: store.sequence, patch: { now } })
    },
  }
}
