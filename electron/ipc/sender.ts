import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'

/**
 * Whether a message comes from the page of one of our windows: its main frame, loaded from our own scheme.
 * Never by `origin`: it is the string "null" for every private scheme and for data: addresses alike.
 */
export function isOurPage(event: IpcMainEvent | IpcMainInvokeEvent, windows: ReadonlySet<number>): boolean {
  const frame = event.senderFrame
  if (frame?.parent !== null || !windows.has(event.sender.id)) return false
  if (frame.routingId !== event.sender.mainFrame.routingId || frame.processId !== event.sender.mainFrame.processId)
    return false
  try {
    const { protocol, host } = new URL(frame.url)
    return protocol === 'app:' && host === 'console'
  } catch {
    return false
  }
}
