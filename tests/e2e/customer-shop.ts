import { createServer, type Socket } from 'node:net'
import { resolve } from 'node:path'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { limitsOnThisComputer, startWebchat, type Limits } from '../../electron/channels/webchat'
import { coupon, fakeDesk, kettle, type FakeDesk } from '../fixtures/customer-desk'
import { expect, test as base } from './handsel'

/** The built page against a desk in memory: what is the page's own, without a console. */
const pageFolder = resolve(__dirname, '../../out/customer')
export const welcome = coupon('welcome')
const wrap = coupon('wrap', {
  name: 'Five off kettles',
  discount: { is: 'amount', amount: 500 },
  minimumSpend: 2_500,
  scope: { is: 'products', productIds: [kettle.id] },
  terms: 'Not with other offers.',
})
export const gone = coupon('gone', { name: 'Early bird', quantity: 10, claimed: 10 })

export interface Shop {
  readonly desk: FakeDesk
  /** Opens the page as somebody new. */
  visit(options?: BrowserContextOptions, path?: string): Promise<Page>
  /** Everything that pages complained about: errors, refused content. */
  readonly complaints: string[]
  url(): string
  close(): Promise<void>
  /** Again, on the same port. */
  reopen(limits?: Limits): Promise<void>
  /** Takes every connection and never says a word; resolves how to end that. */
  hang(): Promise<() => Promise<void>>
}

export const test = base.extend<{ shop: Shop }>({
  shop: async ({ browser }, use) => {
    const desk = fakeDesk([welcome, wrap, gone])
    const start = async (port: number, limits = limitsOnThisComputer) => {
      const webchat = await startWebchat({
        monotonic: () => performance.now(),
        port,
        desk,
        installationId: 'house1',
        cookieKey: 'k'.repeat(43),
        limits,
        pageFolder,
      })
      if (webchat.is !== 'listening') throw new Error(`port ${String(port)} is in use`)
      return webchat
    }
    let webchat = await start(0)
    const complaints: string[] = []
    await use({
      desk,
      complaints,
      async visit(options = {}, path = '') {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', ...options })
        const page = await context.newPage()
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })
        page.on('pageerror', (error) => complaints.push(String(error)))
        await page.goto(webchat.url + path)
        return page
      },
      url: () => webchat.url,
      close: () => webchat.close(),
      async reopen(limits) {
        webchat = await start(webchat.port, limits)
      },
      async hang() {
        await webchat.close()
        const open = new Set<Socket>()
        const silent = createServer((socket) => open.add(socket.on('error', () => undefined)))
        await new Promise<void>((listens) => silent.listen(webchat.port, '127.0.0.1', listens))
        return () =>
          new Promise<void>((ended) => {
            silent.close(() => ended())
            for (const socket of open) socket.destroy()
          })
      },
    })
    for (const context of browser.contexts()) await context.close()
    await webchat.close()
  },
})

export const message = (page: Page) => page.getByRole('textbox', { name: 'Message' })
export const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
export const bubbles = (page: Page) => page.getByRole('log').locator('p', { hasText: /^text \d/ })

export async function write(page: Page, text: string): Promise<void> {
  await message(page).fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

/** Two tabs of one browser, whose customer has written "text 1". */
export async function twoTabs(shop: Shop): Promise<[Page, Page]> {
  const first = await shop.visit()
  await write(first, 'text 1')
  await expect(first.getByText('Sent', { exact: true })).toBeVisible()
  const second = await first.context().newPage()
  await second.goto(shop.url())
  await expect(bubbles(second)).toHaveText(['text 1'])
  return [first, second]
}

/** The customer whom the first message made. */
export function who({ customers }: FakeDesk): string {
  return customers[0] ?? ''
}

export { expect }
