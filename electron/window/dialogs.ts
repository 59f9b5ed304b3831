import { BrowserWindow, dialog, webContents } from 'electron'

/** Lets the person at a window choose a file to read, in the system's own words; undefined: none. */
export async function chooseFile(windowId: number): Promise<string | undefined> {
  const window = windowOf(windowId)
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, { properties: ['openFile'] })
    : await dialog.showOpenDialog({ properties: ['openFile'] })
  return canceled ? undefined : filePaths[0]
}

/** Lets the person at a window say where a file goes, beginning with a name; the system asks before one is replaced. */
export async function chooseNewFile(windowId: number, name: string): Promise<string | undefined> {
  const window = windowOf(windowId)
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, { defaultPath: name })
    : await dialog.showSaveDialog({ defaultPath: name })
  return canceled || filePath === '' ? undefined : filePath
}

function windowOf(windowId: number) {
  const contents = webContents.fromId(windowId)
  return contents && BrowserWindow.fromWebContents(contents)
}
