import { BrowserWindow, Notification } from 'electron'
import type { Attention, MenuWords } from '../../shared/contract'
import { showEditMenu } from './edit-menu'
import { consoleAddress, keepOnConsole } from './guards'

export interface ConsoleWindowParts {
  readonly preload: string
  /** The person chose the notification about this conversation. */
  readonly onNotificationClick: (windowId: number, conversationId: NonNullable<Attention['notification']>['conversationId']) => void
}

export interface ConsoleWindow {
  /** Of its page. */
  readonly id: number
  show(): void
  load(): Promise<void>
  attend(attention: Attention): void
  /** The words of the menu on right click. */
  nameMenu(words: MenuWords): void
}

/** A window of the console. Its page gets no Node, only the bridge; the spelling checker would fetch its dictionaries from outside. */
export function createConsoleWindow({ preload, onNotificationClick }: ConsoleWindowParts): ConsoleWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false },
  })
  const id = window.webContents.id
  let notification: Notification | undefined
  let menuWords: MenuWords | undefined
  showEditMenu(window, () => menuWords)
  keepOnConsole(window.webContents)
  window.once('ready-to-show', () => {
    window.show()
  })
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
    nameMenu(words) {
      menuWords = words
    },
  }
}
