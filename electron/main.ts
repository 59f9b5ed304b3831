import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import type { Language } from '../shared/model'
import { createClock, createProgram, newId, openData, prepareProcess, readResetPassphrase } from './composition'
import { createConsoleWindows } from './console-windows'
import { whyNotAlone, whyNotOpened, whyNotStarted, whyUnfit } from './data-folder'
import { begin } from './desk'
import { parseProgramFlags, WRONG_FLAGS_EXIT, writeFlags, type Flags } from './flags/flags.mjs'
import { createDataFiles } from './transfer-files'
import {
  checkSpelling,
  chooseFile,
  chooseNewFile,
  denyPermissions,
  guardEverything,
  registerScheme,
  serveConsole,
  setMenu,
} from './window'

/** Below this the runtime is an old one, for evaluation and tests only. */
const supportedElectron = 43

prepareProcess()

const parsed = parseProgramFlags(process.argv.slice(1), { packaged: app.isPackaged })
if (parsed.ok) start(parsed.flags)
else {
  console.error(parsed.message)
  app.exit(WRONG_FLAGS_EXIT)
}

function start(flags: Flags): void {
  const data = flags.data === undefined ? join(app.getPath('appData'), 'Handsel') : resolve(flags.data)
  const unfit = whyUnfit(data)
  if (unfit !== undefined) {
    stop(unfit)
    return
  }
  // Before the lock: it lies there, so that two data folders don't collide.
  app.setPath('userData', join(data, 'electron'))
  if (!app.requestSingleInstanceLock()) {
    stop(whyNotAlone(data, hostname()))
    return
  }
  registerScheme()
  guardEverything()
  void app
    .whenReady()
    .then(() => run(flags, data))
    .catch((error: unknown) => {
      stop(
        whyNotStarted(data, error) ??
          `Handsel could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    })
}

async function run(flags: Flags, data: string): Promise<void> {
  // A packed program's clock is the machine's.
  const clock = createClock(app.isPackaged ? undefined : process.env.HANDSEL_CLOCK_FILE)
  denyPermissions()
  // Before there is a page: Chromium begins with a language.
  checkSpelling(false)
  setMenu(process.platform)
  serveConsole(join(app.getAppPath(), 'out', 'renderer'))

  const resetPassphrase = readResetPassphrase(data)
  if (resetPassphrase.is === 'refused') {
    stop(resetPassphrase.why)
    return
  }
  const opened = await openData(data, clock.now())
  if (opened.is === 'refused') {
    stop(opened.why)
    return
  }
  const choices = {
    file: chooseFile,
    newFile: chooseNewFile,
    restart: () => {
      restart({ ...flags, data })
    },
  }
  const program = createProgram({
    data,
    store: opened.store,
    clock,
    evaluationRuntime: Number(process.versions.electron.split('.')[0]) < supportedElectron,
    files: createDataFiles(data, choices, clock.now),
  })
  const { desk, store } = program
  const begun = await begin(
    store,
    desk.world,
    {
      installationId: randomBytes(8).toString('hex'),
      systemLanguage: systemLanguage(),
      language: flags.lang,
      sample: flags.sample,
      resetPassphraseOf: resetPassphrase.of,
    },
    { now: clock.now, newId, passphrases: program.passphrases },
  )
  if (begun) resetPassphrase.remove()
  const { installation } = desk.world
  if (!installation?.id) {
    // A first start on a disk that takes nothing: there is nobody to serve, and nothing to show.
    const why = store.notices.flatMap((notice) => (notice.is === 'read_only' ? [notice.why] : []))[0] ?? 'disk_full'
    await program.close()
    stop(whyNotOpened({ is: 'unusable', why, code: 'EIO' }, data, hostname()))
    return
  }

  const windows = createConsoleWindows({
    program,
    preload: join(app.getAppPath(), 'out', 'preload', 'preload.js'),
    placeFile: join(app.getPath('userData'), 'window.json'),
    raised: () => flags.sample && desk.world.installation?.setUp === 'sample_shop',
  })
  const served = await program.serveCustomers(
    installation.id,
    flags.webchatPort,
    join(app.getAppPath(), 'out', 'customer'),
  )
  if (served.is === 'port_in_use') {
    await program.close()
    stop(served.why)
    return
  }
  clock.onJump(() => {
    windows.tellTime(clock.now())
  })
  program.watch(() => {
    windows.tellNotices()
  })

  app.on('second-instance', () => {
    windows.show()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  let isClosing = false
  app.on('before-quit', (event) => {
    // Whoever quits again meanwhile has to wait too: what was acknowledged is being written.
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    windows.keepPlaces()
    void program.close().finally(() => {
      app.exit(0)
    })
  })
  await windows.open()
}

/** Ends the program as its closing does, and starts it again with the same flags. */
function restart(flags: Flags): void {
  const sandbox = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []
  app.relaunch({ args: [...sandbox, ...(app.isPackaged ? [] : [app.getAppPath()]), ...writeFlags(flags)] })
  app.quit()
}

/** Says why on the command line and ends the program. */
function stop(message: string): void {
  console.error(message)
  app.exit(1)
}

function systemLanguage(): Language {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
