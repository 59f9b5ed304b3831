import { ipcMain, webContents } from 'electron'
import { channels, type Intent, type Push } from '../../shared/contract'
import { Attention } from '../../shared/contract/attention'
import { MenuWords } from '../../shared/contract/menu-words'
import { answerCall, type Answering } from './answer'
import { isOurPage } from './sender'
import { createSubscriptions } from './subscriptions'

export interface IpcParts extends Answering {
  showAttention(windowId: number, attention: Attention): void
  nameMenu(windowId: number, words: MenuWords): void
  /** A window is gone. */
  windowClosed(windowId: number): void
}

/** The one place where pages reach the main process. */
export interface Ipc {
  /** A window that we made: its page may call from now on. */
  admit(windowId: number): void
  /** To every window that follows the topic, or to one. */
  publish(publication: Omit<Push, 'count'>, only?: number): void
  intend(windowId: number, intent: Intent): void
}

export function registerIpc(parts: IpcParts): Ipc {
  const windows = new Set<number>()
  const subscriptions = createSubscriptions()

  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) => {
    if (!isOurPage(event, windows)) throw new Error('refused')
    return answerCall(parts, event.sender.id, name, input)
  })
  ipcMain.on(channels.subscribe, (event, topic: unknown, follows: unknown) => {
    if (isOurPage(event, windows)) subscriptions.follow(event.sender.id, topic, follows)
  })
  ipcMain.on(channels.attention, (event, attention: unknown) => {
    const parsed = Attention.safeParse(attention)
    if (isOurPage(event, windows) && parsed.success) parts.showAttention(event.sender.id, parsed.data)
  })
  ipcMain.on(channels.menu, (event, words: unknown) => {
    const parsed = MenuWords.safeParse(words)
    if (isOurPage(event, windows) && parsed.success) parts.nameMenu(event.sender.id, parsed.data)
  })

  return {
    admit(windowId) {
      const contents = webContents.fromId(windowId)
      if (!contents) return
      windows.add(windowId)
      // A page that is loaded anew follows nothing yet.
      contents.on('did-start-navigation', (_event, _url, isInPlace, isMainFrame) => {
        if (isMainFrame && !isInPlace) subscriptions.forget(windowId)
      })
      contents.once('destroyed', () => {
        windows.delete(windowId)
        subscriptions.forget(windowId)
        parts.windowClosed(windowId)
      })
    },
    publish(publication, only) {
      for (const { windowId, push } of subscriptions.pushes(publication, only))
        webContents.fromId(windowId)?.send(channels.push, push)
    },
    intend(windowId, intent) {
      webContents.fromId(windowId)?.send(channels.intent, intent)
    },
  }
}
