import { app, session, shell, type WebContents } from 'electron'

/** Call before the app is ready. Every page of the program, whoever makes it, stays where it is and may nothing by default. */
export function guardEverything(): void {
  // Started without its sandbox (as root, where it can't run), Chromium would end its own processes one after the other.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    guard(contents)
  })
}

/** Call when the app is ready. */
export function denyPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}

export const consoleAddress = 'app://console/'

/**
 * Brings a window of the console back to its page. A page can go to `about:blank` and its like without asking: nothing
 * is fetched, so that Chromium tells of it when it has happened.
 */
export function keepOnConsole(contents: WebContents): void {
  const back = () => {
    if (contents.isDestroyed() || isConsole(contents.getURL())) return
    // What keeps it from coming back is told as another failed load.
    void contents.loadURL(consoleAddress).catch(() => undefined)
  }
  contents.on('did-navigate', back)
  contents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    // -3: another load took its place, as ours does.
    if (isMainFrame && code !== -3) back()
  })
}

function isConsole(address: string): boolean {
  try {
    const { protocol, host, pathname } = new URL(address)
    return protocol === 'app:' && host === 'console' && pathname === '/'
  } catch {
    return false
  }
}

function guard(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }) => {
    event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', stay)
  // A page asks nobody whether it may be left: the console keeps what is half written.
  contents.on('will-prevent-unload', stay)
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** Only what a browser or a mail program opens goes out of the program. */
function openOutside(address: string): void {
  try {
    const { protocol, href, pathname } = new URL(address)
    if (protocol === 'https:') void shell.openExternal(href)
    // Without what follows a `?`: some mail programs would take files of this machine along (`attach`).
    if (protocol === 'mailto:') void shell.openExternal(`${protocol}${pathname}`)
  } catch {
    // Not an address: nothing to open.
  }
}
