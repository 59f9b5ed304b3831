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

function guard(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }) => {
    event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', stay)
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
}

/** Only what a browser or a mail program opens goes out of the program. */
function openOutside(address: string): void {
  try {
    const { protocol, href } = new URL(address)
    if (protocol === 'https:' || protocol === 'mailto:') void shell.openExternal(href)
  } catch {
    // Not an address: nothing to open.
  }
}
