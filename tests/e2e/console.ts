import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { isolated } from '../../renderer/kit/catalogue/isolated'
import { chatOf } from './calls'
import { expect } from './handsel'

/** What a supervisor types into the form of a new coupon; the names are the form's own. */
export interface CouponForm {
  readonly name: string
  readonly percentage: number
  readonly maximum?: string
  readonly minimum?: string
  readonly quantity: number
  readonly perCustomer: number
  readonly days?: number
  readonly end: string
}

export async function createChatCoupon(window: Page, form: CouponForm): Promise<void> {
  await window.getByRole('link', { name: 'Settings' }).click()
  await create(window, 'Chat coupon')
  await window.getByRole('textbox', { name: 'Coupon name' }).fill(form.name)
  await window.getByRole('textbox', { name: 'Claim period end' }).fill(form.end)
  await window.getByLabel('Percentage off').fill(String(form.percentage))
  if (form.maximum) await window.getByLabel('Maximum discount').fill(form.maximum)
  if (form.minimum) await window.getByLabel('Minimum spend').fill(form.minimum)
  await window.getByLabel('Days', { exact: true }).fill(String(form.days ?? 7))
  await window.getByLabel('Total quantity').fill(String(form.quantity))
  await window.getByLabel('Claims per customer').fill(String(form.perCustomer))
  await window.getByRole('button', { name: 'Create coupon' }).click()
  await expect(window.getByText(form.name).first()).toBeVisible()
}

export async function openChat(window: Page, customer: string): Promise<void> {
  await window.getByRole('link', { name: 'Inbox' }).click()
  await window.getByRole('listbox', { name: 'Conversations' }).getByRole('option', { name: customer }).first().click()
  await expect(window.getByRole('log', { name: `Conversation with ${isolated(customer)}` })).toBeVisible()
}

/** Opens a chat by its search, open or closed: the list draws only the rows in view. */
export async function findChat(window: Page, customer: string): Promise<void> {
  await window.getByRole('link', { name: 'Inbox' }).click()
  const search = window.getByRole('searchbox', { name: 'Search customers and orders' })
  await search.fill(customer)
  const { status } = await chatOf(window, customer)
  await window
    .getByRole('radiogroup', { name: 'Status' })
    .getByRole('radio', { name: status === 'open' ? 'Open' : 'Closed' })
    .click()
  const options = window.getByRole('listbox', { name: 'Conversations' }).getByRole('option')
  // A click on a row of the list before would be lost with it.
  await expect(options.filter({ hasNotText: customer })).toHaveCount(0)
  await options.and(window.getByRole('option', { name: customer, exact: true })).click()
  await expect(window.getByRole('log', { name: `Conversation with ${isolated(customer)}` })).toBeVisible()
  await search.fill('')
}

export async function reply(window: Page, text: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Message' }).fill(text)
  await window.getByRole('button', { name: 'Send message' }).click()
  await expect(window.getByRole('log').getByText(text)).toBeVisible()
}

export const benchOf = (window: Page) => window.getByRole('dialog', { name: 'Coupon workbench' })
export const couponSearch = (window: Page) => benchOf(window).getByRole('searchbox', { name: 'Search coupons' })

/** The workbench, opened if it isn't open. */
export async function workbench(window: Page) {
  const panel = benchOf(window)
  if (!(await panel.isVisible())) await window.getByRole('button', { name: /^Coupons/ }).click()
  await expect(panel).toBeVisible()
  return panel
}

/** A customer's first words, under a name. */
export async function writeAs(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('textbox', { name: 'Message' }).fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('log').getByText(text)).toBeVisible()
}

/** Answers the system's dialogs in a person's place, since they can't be driven: with this file. */
export async function choosing({ app }: { readonly app: ElectronApplication }, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)
}

/** Has the system open nothing, and tells what it would have opened since. */
export async function opening({ app }: { readonly app: ElectronApplication }): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = (address) => {
      opened.push(address)
      return Promise.resolve()
    }
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])
}

/** `YYYY-MM-DD HH:mm` in Singapore, the sample shop's zone, so many hours from now. */
export function inSingapore(hoursFromNow: number): string {
  return new Date(Date.now() + (hoursFromNow + 8) * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** On the customer's tab "Shop". */
export async function addToCart(page: Page, product: string): Promise<void> {
  await page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ hasText: product })
    .getByRole('button', { name: /Add to cart/ })
    .click()
}

/** Where it is drawn, px. */
export async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error('it is not drawn')
  return box
}

/** What is chosen behind "Create" of the page where coupons are managed. */
export async function create(
  window: Page,
  what: 'Chat coupon' | 'Regular coupon' | 'From a template…' | 'From a file…',
): Promise<void> {
  await createButton(window).click()
  await window.getByRole('menuitem', { name: what }).click()
}

export const createButton = (window: Page) =>
  window.getByRole('main').getByRole('button', { name: 'Create', exact: true })

/** What is chosen behind a coupon's row of that page. */
export async function fromMenuOf(
  window: Page,
  coupon: string,
  what: 'Edit' | 'Duplicate' | 'Save as template' | 'Deactivate',
): Promise<void> {
  await window.getByRole('button', { name: `Actions for ${coupon}`, exact: true }).click()
  await window
    .getByRole('menu', { name: `Actions for ${coupon}`, exact: true })
    .getByRole('menuitem', { name: what })
    .click()
}
