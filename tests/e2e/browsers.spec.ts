import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test as base } from '@playwright/test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { limitsOnThisComputer, startWebchat } from '../../electron/channels/webchat'
import { isolated } from '../../renderer/kit/catalogue/isolated'
import { coupon, fakeDesk, home, kettle, thanks, type FakeDesk } from '../fixtures/customer-desk'

/** The built page in browsers as some people have set them, against a desk in memory. */
const pageFolder = resolve(__dirname, '../../out/customer')
const welcome = coupon('welcome')

interface Setting {
  readonly storage?: 'forbidden' | 'absent'
  readonly cookies?: 'blocked'
  /** Of the environment: what the browser takes for its zone. */
  readonly zone?: string
}

interface Visit {
  readonly page: Page
  /** What the page complained about. */
  readonly complaints: string[]
}

type BrowserName = 'chromium' | 'firefox'

const test = base.extend<{
  desk: FakeDesk
  url: string
  visit: (browser: BrowserName, setting: Setting) => Promise<Visit>
}>({
  desk: async ({}, use) => use(fakeDesk([welcome])),
  url: async ({ desk }, use) => {
    const webchat = await startWebchat({
      monotonic: () => performance.now(),
      port: 0,
      desk,
      installationId: 'house1',
      cookieKey: 'k'.repeat(43),
      limits: limitsOnThisComputer,
      pageFolder,
    })
    if (webchat.is !== 'listening') throw new Error('no free port')
    await use(webchat.url)
    await webchat.close()
  },
  visit: async ({ url }, use) => {
    const open: Browser[] = []
    const folder = mkdtempSync(join(tmpdir(), 'handsel-browser-'))
    await use(async (name, setting) => {
      const browser = name === 'chromium' ? await chromiumWith(setting, folder) : await firefoxWith(setting)
      open.push(browser)
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('dialog', (dialog) => void dialog.accept())
      if (setting.storage === 'forbidden' || (setting.storage === 'absent' && name === 'chromium'))
        await page.evaluateOnNewDocument(takeStorage, setting.storage)
      await page.goto(url)
      return { page, complaints }
    })
    for (const browser of open) await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

/** No browser has a setting that forbids the storage and lets cookies through. */
function takeStorage(how: 'forbidden' | 'absent'): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, {
      get: () => {
        if (how === 'forbidden') throw new DOMException('Access is denied for this document.', 'SecurityError')
        return null
      },
    })
  }
}

async function chromiumWith({ cookies, zone }: Setting, userDataDir: string): Promise<Browser> {
  mkdirSync(join(userDataDir, 'Default'), { recursive: true })
  if (cookies === 'blocked')
    writeFileSync(
      join(userDataDir, 'Default', 'Preferences'),
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    )
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: process.env.CHROMIUM_PATH ?? '',
    userDataDir,
    args: [
      '--lang=en-GB',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: { ...process.env, LANGUAGE: 'en_GB', ...(zone === undefined ? {} : { TZ: zone }) },
    defaultViewport: { width: 480, height: 900 },
  })
}

/** Over WebDriver BiDi. */
async function firefoxWith({ storage, cookies, zone }: Setting): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '',
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-GB, en',
      ...(storage === 'absent' ? { 'dom.storage.enabled': false } : {}),
      ...(cookies === 'blocked' ? { 'network.cookie.cookieBehavior': 2 } : {}),
    },
    env: { ...process.env, ...(zone === undefined ? {} : { TZ: zone }) },
    defaultViewport: { width: 480, height: 900 },
  })
}

/** What a person reads on it. */
const read = (page: Page, within = 'body') =>
  expect.poll(() => page.$$eval(within, (found) => found.map((one) => (one as HTMLElement).innerText).join('\n')), {
    timeout: 20_000,
  })
const press = (page: Page, role: 'button' | 'tab', name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click()

async function write(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text)
  await press(page, 'button', 'Send')
  await read(page, '[role="log"]').toContain(text)
  await read(page, '[role="log"]').toContain('Sent')
}

/** What the page is for: a question, a coupon, an order. */
async function buy(page: Page): Promise<void> {
  await write(page, 'Does the kettle whistle?')
  await press(page, 'tab', 'Shop')
  await press(page, 'button', `Claim ${isolated(welcome.name)}`)
  await read(page).toContain('You claimed it on 23 Nov.')
  await page.locator('li ::-p-text(Add to cart)').click()
  await read(page, 'dl').toContain('$36.00')
  await press(page, 'button', 'Place order')
  await read(page).toMatch(/Order \d+ is placed/)
}

const keepsNothing = 'This browser keeps nothing here'
const keepsNoCookies = 'This browser keeps no cookies'

for (const [browser, details] of [
  ['chromium', {}],
  ['firefox', { tag: '@firefox' }],
] as const) {
  for (const storage of ['forbidden', 'absent'] as const) {
    test(
      `in ${browser}, with the storage ${storage}, a customer writes, claims and orders, is told what is not kept, and finds the chat again`,
      details,
      async ({ desk, visit }) => {
        const { page, complaints } = await visit(browser, { storage })
        await read(page).toContain(keepsNothing)
        await buy(page)
        await press(page, 'button', 'Close this note')
        await read(page).not.toContain(keepsNothing)
        await page.reload()
        await read(page).toContain(keepsNothing)
        await press(page, 'tab', 'Chat')
        await read(page, '[role="log"]').toContain('Does the kettle whistle?')
        expect([desk.customers.length, complaints]).toEqual([1, []])
      },
    )
  }

  test(
    `in ${browser}, with cookies blocked, a customer writes, claims and orders as one person, and is told that it ends with the page and what helps`,
    details,
    async ({ desk, visit }) => {
      const { page, complaints } = await visit(browser, { cookies: 'blocked' })
      await read(page).toContain(keepsNoCookies)
      await read(page).toContain(`allow cookies for ${new URL(page.url()).host}`)
      await read(page).toContain('The answer comes here as long as this page is open.')
      await buy(page)
      expect(desk.customers).toHaveLength(1)
      await press(page, 'tab', 'My coupons')
      await read(page).toMatch(/Order \d+, 23 Nov/)

      await page.reload()
      await press(page, 'tab', 'Chat')
      await read(page).toContain(keepsNoCookies)
      await read(page, '[role="log"]').not.toContain('Does the kettle whistle?')
      await write(page, 'Me again')
      expect([desk.customers.length, complaints]).toEqual([2, []])
    },
  )

  for (const [zone, said] of [
    ['Mars/Olympus', /\b0[19]:00\b/],
    ['America/Los_Angeles', /\b17:00\b/],
  ] as const) {
    test(
      `in ${browser}, in the zone ${zone}, a customer writes, claims and orders, reads coupons in the shop’s time, and finds the chat again`,
      details,
      async ({ desk, visit }) => {
        const { page, complaints } = await visit(browser, { zone })
        await write(page, 'Does the kettle whistle?')
        await read(page, '[role="log"]').toMatch(said)
        await read(page, 'header').toMatch(/imes in Singapore Standard Time/)
        desk.send(desk.customers[0] ?? '', thanks)
        await read(page, '[role="log"]').toContain('Use by 30 Nov, 23:59')
        await buy(page)
        await page.reload()
        await press(page, 'tab', 'Chat')
        await read(page, '[role="log"]').toContain('Does the kettle whistle?')
        expect([desk.transcript(desk.customers[0] ?? '', home.id).length, complaints]).toEqual([3, []])
      },
    )
  }

  test(`in ${browser}, one that keeps everything is told nothing of it`, details, async ({ visit }) => {
    const { page, complaints } = await visit(browser, {})
    await write(page, `The ${kettle.name}, please`)
    await read(page).not.toMatch(/This browser keeps/)
    expect(complaints).toEqual([])
  })
}
