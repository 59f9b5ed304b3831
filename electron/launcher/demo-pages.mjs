// @ts-check
// Where the demo's steps find things in the pages, and how they see that something holds.

/** @typedef {import('./demo-stage.mjs').Page} Page */
/** @typedef {import('playwright').Locator} Locator */

/**
 * @param {Page} window
 * @param {string} customer
 * @param {string} [inbox] name of the link to the inbox, in the window's language
 */
export async function openChat(window, customer, inbox = 'Inbox') {
  await window.getByRole('link', { name: inbox }).click()
  await window.getByRole('listbox').getByRole('option', { name: customer }).first().click()
  await shown(window.getByRole('log').filter({ visible: true }))
}

/**
 * The transcript, in English.
 * @param {Page} window
 * @param {string} customer
 */
export const conversation = (window, customer) => window.getByRole('log', { name: `Conversation with ${customer}` })

/**
 * Opens the workbench where it is not open.
 * @param {Page} window
 * @param {RegExp} [button] its name, in the window's language
 */
export async function openWorkbench(window, button = /^Coupons/) {
  if (!(await workbench(window).isVisible())) await window.getByRole('button', { name: button }).click()
  await shown(workbench(window))
}

/** @param {Page} window */
export const workbench = (window) => window.getByRole('dialog')

/**
 * @param {Page} window
 * @param {string} coupon
 */
export const ticket = (window, coupon) => workbench(window).getByRole('article', { name: coupon })

/** @param {Page} window */
export async function openAppearance(window) {
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.getByRole('link', { name: 'Appearance' }).click()
}

/** @param {Locator} locator */
export const shown = (locator) => locator.first().waitFor({ state: 'visible' })

/** @param {Locator} locator */
export const gone = (locator) => locator.waitFor({ state: 'hidden' })

/**
 * @template Value
 * @param {Promise<Value>} found
 * @param {Value} wanted
 * @param {string} what for the message
 */
export async function same(found, wanted, what) {
  const value = await found
  if (value !== wanted) throw new Error(`${what}: ${String(value)} instead of ${String(wanted)}`)
}

/** `YYYY-MM-DD HH:mm` of tomorrow's last minute in Singapore, the zone of the sample shop. */
export function tomorrowInShopTime() {
  const inSingapore = new Date(Date.now() + 32 * 3_600_000).toISOString()
  return `${inSingapore.slice(0, 10)} 23:59`
}
