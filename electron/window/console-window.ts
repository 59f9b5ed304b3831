import { BrowserWindow, Notification } from 'electron'
import type { Attention, MenuWords } from '../../shared/contract'
import type { WindowView } from '../../shared/model'
import { showEditMenu } from './edit-menu'
import { consoleAddress, keepOnConsole } from './guards'
import type { PlaceFile } from './place-file'
import { rememberedOpening, rememberPlace } from './remembered-place'
import { checkSpelling } from './spelling'

export interface ConsoleWindowParts {
  readonly preload: string
  /** Where the window was. */
  readonly places: PlaceFile
  /** The person chose the notification about this conversation. */
  readonly onNotificationClick: (
    windowId: number,
    conversationId: NonNullable<Attention['notification']>['conversationId'],
  ) => void
  /** The person turned the wheel with Ctrl held. */
  readonly onZoom: (windowId: number, step: 'in' | 'out') => void
}

export interface ConsoleWindow {
  /** Of its page. */
  readonly id: number
  show(): void
  load(): Promise<void>
  /** Keeps where it is, before the program ends. */
  keepPlace(): void
  attend(attention: Attention): void
  /** Shows the page as its agent has it. */
  setView(view: WindowView): void
  /** The words of the menu on right click. */
  nameMenu(words: MenuWords): void
}

/** A window of the console. Its page gets no Node, only the bridge; its spelling is checked for whoever turned that on (`spelling.ts`). */
export function createConsoleWindow({
  preload,
  places,
  onNotificationClick,
  onZoom,
}: ConsoleWindowParts): ConsoleWindow {
  const { box, least, state } = rememberedOpening(places)
  const window = new BrowserWindow({
    ...box,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: true,
    },
  })
  const id = window.webContents.id
  let notification: Notification | undefined
  let menuWords: MenuWords | undefined
  showEditMenu(window, () => menuWords)
  keepOnConsole(window.webContents)
  // Chromium keeps one zoom an address, over restarts and for whoever works here. Set before the page draws anything.
  let zoom = 100
  const drawZoomed = () => {
    window.webContents.setZoomFactor(zoom / 100)
  }
  window.webContents.on('did-navigate', drawZoomed)
  window.webContents.on('zoom-changed', (_event, step) => {
    onZoom(id, step)
  })
  window.once('ready-to-show', () => {
    if (state === 'maximised') window.maximize()
    window.show()
    if (state === 'full_screen') window.setFullScreen(true)
  })
  const keepPlace = rememberPlace(window, places)
  // The page names its window itself, with the count of unread chats, through `attend`.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.on('focus', () => {
    notification?.close()
  })

  function show() {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  return {
    id,
    show,
    keepPlace,
    load: () => window.loadURL(consoleAddress),
    attend({ title, notification: wanted }) {
      if (window.isDestroyed()) return
      window.setTitle(title)
      notification?.close()
      notification = undefined
      if (!wanted || window.isFocused() || !Notification.isSupported()) return
      notification = new Notification({ title: wanted.title, body: wanted.body, silent: wanted.silent })
      notification.on('click', () => {
        show()
        onNotificationClick(id, wanted.conversationId)
      })
      notification.show()
    },
    setView(view) {
      if (window.isDestroyed()) return
      checkSpelling(view.spellCheck)
      if (view.zoom === zoom) return
      zoom = view.zoom
      drawZoomed()
    },
    nameMenu(words) {
      menuWords = words
    },
  }
}
