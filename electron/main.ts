import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { idSchemas, type IdOf, type IdPrefix, type Language } from '../shared/model'
import { limitsOnThisComputer, startWebchat } from './channels/webchat'
import { createClock } from './clock'
import {
  openToOthers,
  openToOthersText,
  whyNotAlone,
  whyNotOpened,
  whyNotStarted,
  whyUnfit,
  type OpenToOthers,
} from './data-folder'
import { begin, createDesk, createTryingAgain, deskEventSchema, documentKinds, keptCookieKey, noticesOf } from './desk'
import { registerIpc } from './ipc'
import { parseProgramFlags, WRONG_FLAGS_EXIT, writeFlags, type Flags } from './flags/flags.mjs'
import { createPassphrases, recommendedCost } from './passphrases'
import startPassphraseWorker from './passphrases/worker?nodeWorker'
import { openStore } from './store'
import { createDataFiles } from './transfer-files'
import {
  checkSpelling,
  chooseFile,
  chooseNewFile,
  createConsoleWindow,
  createPlaceFile,
  denyPermissions,
  guardEverything,
  registerScheme,
  serveConsole,
  setMenu,
  type ConsoleWindow,
} from './window'

/** Port of the customers' page where none is asked for. */
const defaultPort = 4680
/** Below this the runtime is an old one, for evaluation and tests only. */
const supportedElectron = 43
/** How often what depends on the clock alone is looked at, ms. */
const clockTick = 5_000

// Files and folders are for their owner alone, also those that Chromium makes.
process.umask(0o077)

// Who started it may be gone: nobody reading what it says is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

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

  const resetFile = join(data, 'reset-passphrase')
  let resetPassphraseOf: string | undefined
  try {
    resetPassphraseOf = readIfThere(resetFile)?.trim()
  } catch {
    stop(`${resetFile} can't be read. Get the right to read it, or delete it, and start again.`)
    return
  }

  const opened = await openStore({
    folder: join(data, 'store'),
    kinds: documentKinds,
    eventSchema: deskEventSchema,
    backups: { folder: join(data, 'backups'), at: clock.now() },
  })
  if (opened.is !== 'opened') {
    stop(whyNotOpened(opened, data, hostname()))
    return
  }
  const { store } = opened

  let customerPage: string | null = null
  let open: OpenToOthers | undefined
  const surroundings = {
    customerPage: () => customerPage,
    evaluationRuntime: Number(process.versions.electron.split('.')[0]) < supportedElectron,
    quarantineFolder: join(data, 'store', 'quarantine'),
    openToOthers: () => open,
  }
  const passphrases = createPassphrases(() => startPassphraseWorker({}), recommendedCost)
  const desk = createDesk({
    store,
    now: clock.now,
    steady: clock.steady,
    newId,
    passphrases,
    surroundings,
    files: createDataFiles(
      data,
      {
        file: chooseFile,
        newFile: chooseNewFile,
        restart: () => {
          restart({ ...flags, data })
        },
      },
      clock.now,
    ),
  })
  const begun = await begin(
    store,
    desk.world,
    {
      installationId: randomBytes(8).toString('hex'),
      systemLanguage: systemLanguage(),
      language: flags.lang,
      sample: flags.sample,
      resetPassphraseOf,
    },
    { now: clock.now, newId, passphrases },
  )
  if (begun) rmSync(resetFile, { force: true })
  const { installation } = desk.world
  if (!installation?.id) {
    // A first start on a disk that takes nothing: there is nobody to serve, and nothing to show.
    const why = store.notices.flatMap((notice) => (notice.is === 'read_only' ? [notice.why] : []))[0] ?? 'disk_full'
    await store.close()
    stop(whyNotOpened({ is: 'unusable', why, code: 'EIO' }, data, hostname()))
    return
  }

  const windows = new Map<number, ConsoleWindow>()
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

  const webchat = await startWebchat({
    port: flags.webchatPort ?? defaultPort,
    desk: desk.customers,
    installationId: installation.id,
    cookieKey: await keptCookieKey(store, randomBytes(32).toString('base64url')),
    limits: limitsOnThisComputer,
    pageFolder: join(app.getAppPath(), 'out', 'customer'),
  })
  if (webchat.is === 'port_in_use') {
    await store.close()
    stop(
      `Port ${String(webchat.port)} is in use by another program. Choose another one with --webchat-port, or 0 for any free one.`,
    )
    return
  }
  customerPage = webchat.url
  console.log(`customer page: ${webchat.url}`)

  const tellNotices = () => {
    ipc.publish({
      topic: 'notices',
      at: store.sequence,
      patch: { notices: noticesOf(store, clock.now(), surroundings) },
    })
  }
  const tryAgain = createTryingAgain(store, clock.steady)
  const tick = () => {
    desk.sessions.expire()
    desk.data.tick()
    void tryAgain().then(tellNotices)
    // Until it is closed.
    if (open) void lookWhoMay()
  }
  // Memory was read again because writing failed: that isn't left to the next tick.
  store.observe({ applied: () => undefined, reset: tellNotices })
  async function lookWhoMay(): Promise<void> {
    open = await openToOthers(data)
    tellNotices()
  }
  void lookWhoMay().then(() => {
    if (open) console.error(openToOthersText(data, open))
  })
  const ticking = setInterval(tick, clockTick)
  clock.onJump(() => {
    ipc.publish({ topic: 'clock', at: store.sequence, patch: { now: clock.now() } })
    desk.publisher.clockJumped()
    tick()
  })

  const places = createPlaceFile(join(app.getPath('userData'), 'window.json'))
  async function openWindow(): Promise<void> {
    const window = createConsoleWindow({
      places,
      preload: join(app.getAppPath(), 'out', 'preload', 'preload.js'),
      onNotificationClick: (windowId, conversationId) => {
        ipc.intend(windowId, { is: 'open_conversation', conversationId })
      },
      onZoom: (windowId, step) => {
        ipc.intend(windowId, { is: 'zoom', step })
      },
    })
    windows.set(window.id, window)
    if (flags.sample && desk.world.installation?.setUp === 'sample_shop') desk.sessions.raise(window.id)
    window.setView(desk.views.of(window.id))
    ipc.admit(window.id)
    await window.load()
  }

  app.on('second-instance', () => {
    for (const window of windows.values()) window.show()
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
    for (const window of windows.values()) window.keepPlace()
    clearInterval(ticking)
    void Promise.all([webchat.close(), passphrases.close()])
      .then(() => store.close())
      .finally(() => {
        app.exit(0)
      })
  })
  await openWindow()
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

function newId<Prefix extends IdPrefix>(prefix: Prefix): IdOf<Prefix> {
  const schema: { parse(id: string): IdOf<IdPrefix> } = idSchemas[prefix]
  return schema.parse(`${prefix}_${randomBytes(12).toString('hex')}`) as IdOf<Prefix>
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
