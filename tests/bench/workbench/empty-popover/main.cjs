const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

/** A window like the console's, with nothing but the popover. */
app.setPath('userData', process.env.BENCH_USER_DATA)
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => window.show())
  return window.loadFile(join(process.env.BENCH_PAGE, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
