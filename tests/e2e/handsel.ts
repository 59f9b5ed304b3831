import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  _electron,
  chromium,
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from '@playwright/test'

const project = resolve(__dirname, '../..')
const isRoot = process.getuid?.() === 0

/** The running program, on a data folder of its own. */
export interface Handsel {
  readonly folder: string
  app: ElectronApplication
  window: Page
  /** Address of the customers' page. */
  customerPage: string
  /** Everything that the console's page complained about: errors and refused content. */
  readonly complaints: string[]
  start(...flags: string[]): Promise<void>
  /** As when the power fails. */
  kill(): Promise<void>
  quit(): Promise<void>
  /** Moves the program's clock, ms ahead of the machine's. */
  moveClock(ahead: number): void
}

export interface Fixtures {
  /** The sample shop, signed in as its supervisor. */
  readonly handsel: Handsel
  /** A program that was not started yet. */
  readonly notStarted: Handsel
  readonly browser: Browser
  /** Opens the customers' page as somebody new. */
  readonly customer: (handsel: Handsel, path?: string) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  notStarted: async ({}, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), 'handsel-e2e-'))
    const handsel = prepared(folder)
    await use(handsel)
    await attachWindow(handsel, info)
    await handsel.end()
    await remove(folder)
  },
  handsel: async ({ notStarted }, use) => {
    await notStarted.start('--sample')
    await use(notStarted)
  },
  browser: async ({}, use) => {
    const browser = await chromium.launch({
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    await use(browser)
    await browser.close()
  },
  customer: async ({ browser }, use, info) => {
    const contexts: BrowserContext[] = []
    await use(async (handsel, path = '') => {
      const context = await browser.newContext({ viewport: { width: 480, height: 844 } })
      contexts.push(context)
      const page = await context.newPage()
      await page.goto(handsel.customerPage + path)
      return page
    })
    for (const [index, context] of contexts.entries()) {
      const page = context.pages()[0]
      if (page && info.status !== info.expectedStatus)
        await info.attach(`customer ${index + 1}`, { body: await page.screenshot(), contentType: 'image/png' })
      await context.close()
    }
  },
})

export { expect }

/**
 * One program on the sample shop for all tests of a file, since a start takes seconds: each test finds what those
 * before it left. Call it once, at the top; after a failure the next test finds a fresh program.
 */
export function sharedProgram(...flags: string[]): () => Handsel {
  let folder: string | undefined
  let shared: Prepared | undefined
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handsel-e2e-'))
    shared = prepared(folder)
    await shared.start('--sample', ...flags)
  })
  test.afterEach(async ({}, info) => {
    if (shared) await attachWindow(shared, info)
  })
  test.afterAll(async () => {
    await shared?.end()
    if (folder !== undefined) await remove(folder)
  })
  return () => {
    if (!shared) throw new Error('Handsel was not started')
    return shared
  }
}

/** The pages' processes of a killed program write on for a moment, into folders that were empty just now. */
async function remove(folder: string): Promise<void> {
  await expect
    .poll(
      () => {
        try {
          rmSync(folder, { recursive: true, force: true })
        } catch {
          // Tried again.
        }
        return existsSync(folder)
      },
      { timeout: 20_000 },
    )
    .toBe(false)
}

/** What the console looked like when a test failed. */
async function attachWindow(handsel: Prepared, info: TestInfo): Promise<void> {
  if (info.status === info.expectedStatus || !handsel.isRunning()) return
  await info.attach('console', {
    body: await handsel.window.screenshot().catch(() => Buffer.alloc(0)),
    contentType: 'image/png',
  })
}

interface Prepared extends Handsel {
  isRunning(): boolean
  end(): Promise<void>
}

function prepared(folder: string): Prepared {
  const clockFile = join(folder, 'clock')
  let running: { app: ElectronApplication; window: Page; customerPage: string } | undefined
  /** By itself: nothing can be asked of it any more. */
  let hasEnded = false
  const complaints: string[] = []
  const need = () => {
    if (!running) throw new Error('Handsel is not running')
    return running
  }

  return {
    folder,
    get app() {
      return need().app
    },
    get window() {
      return need().window
    },
    get customerPage() {
      return need().customerPage
    },
    complaints,
    isRunning: () => running !== undefined,
    async start(...flags) {
      hasEnded = false
      const app = await _electron.launch({
        args: [
          project,
          '--data',
          join(folder, 'data'),
          '--webchat-port',
          '0',
          ...(flags.includes('--lang') ? [] : ['--lang', 'en']),
          ...flags,
        ],
        chromiumSandbox: !isRoot,
        env: { ...ownEnvironment(), HANDSEL_CLOCK_FILE: clockFile },
      })
      const customerPage = await new Promise<string>((found, lost) => {
        let said = ''
        app.process().stdout?.on('data', (chunk: Buffer) => {
          said += chunk.toString()
          const address = /customer page: (\S+)/.exec(said)?.[1]
          if (address) found(address)
        })
        app.process().once('exit', (code) => {
          hasEnded = true
          lost(new Error(`Handsel ended with ${String(code)} before it served the customers' page`))
        })
      })
      const window = await app.firstWindow()
      window.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      window.on('pageerror', (error) => complaints.push(String(error)))
      await window.waitForLoadState()
      running = { app, window, customerPage }
    },
    async kill() {
      const child = need().app.process()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
      running = undefined
    },
    async quit() {
      const { app } = need()
      const child = app.process()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await app
        .evaluate(({ app: program }) => {
          program.quit()
        })
        .catch(() => undefined)
      await gone
      running = undefined
    },
    moveClock: (ahead) => {
      writeFileSync(clockFile, String(ahead))
    },
    async end() {
      if (!running || hasEnded) return
      const child = running.app.process()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Runs the program to its end, for starts that fail. */
export async function runToEnd(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const electron = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!electron) throw new Error('Run the specs through tests/run.mjs: it finds the runtime')
  const child = spawn(join(electron, process.platform === 'win32' ? 'electron.exe' : 'electron'), [
    ...(isRoot ? ['--no-sandbox'] : []),
    project,
    ...args,
  ])
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said }
}
