import type { Page } from '@playwright/test'
import { answer, chatOf, couponOf, newChatCoupon } from './calls'
import { benchOf, openChat, workbench, writeAs } from './console'
import { expect, sharedProgram, test } from './handsel'

// What a screen reader is given, as Chromium works it out.

const handsel = sharedProgram()

interface Node {
  readonly role: string
  readonly name: string
}

/** All that isn't ignored: role and name. */
async function treeOf(page: Page): Promise<Node[]> {
  const devtools = await page.context().newCDPSession(page)
  try {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree')
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }))
  } finally {
    await devtools.detach()
  }
}

/** Names that more than one button of the page has, and buttons without any. */
async function alikeIn(page: Page): Promise<string[]> {
  const names = (await treeOf(page)).filter(({ role }) => role === 'button').map(({ name }) => name)
  return [...new Set(names.filter((name, at) => name === '' || names.indexOf(name) !== at))]
}

/** Controls whose name doesn't begin with the words that are seen on them: who steers by voice says those. */
function misnamed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element): string =>
      [...element.childNodes]
        .map((node) =>
          node instanceof Element
            ? node.matches('[aria-hidden="true"], .visually-hidden, svg')
              ? ''
              : seen(node)
            : (node.textContent ?? ''),
        )
        .join('')
    return [...document.querySelectorAll('button[aria-label], a[aria-label], summary[aria-label]')]
      .map((element) => ({ words: seen(element).trim(), name: element.getAttribute('aria-label') ?? '' }))
      .filter(({ words, name }) => !name.toLowerCase().startsWith(words.toLowerCase()))
      .map(({ words, name }) => `${words}: ${name}`)
  })
}

/** What stands in the regions that are read out when they change. */
function said(page: Page): Promise<string[]> {
  return page
    .locator('[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]')
    .evaluateAll((regions) =>
      regions.map(({ textContent }) => (textContent ?? '').trim()).filter((text) => text !== ''),
    )
}

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

test('no two buttons of a screen have the same name, and each name begins with what is seen', async ({ customer }) => {
  const { window } = handsel()
  const heard: Record<string, string[]> = {}
  const hear = async (screen: string, page = window) => {
    const wrong = [...(await alikeIn(page)), ...(await misnamed(page))]
    if (wrong.length > 0) heard[screen] = wrong
  }
  await openChat(window, 'Oskar Lindqvist')
  await expect(
    window
      .getByRole('complementary', { name: 'Customer' })
      .getByRole('button', { name: /^Order \d+: more/ })
      .first(),
  ).toBeVisible()
  await hear('chat')
  await (await workbench(window)).getByRole('article').first().waitFor()
  await hear('workbench')
  await benchOf(window).getByRole('article').first().getByRole('link').click()
  await expect(window.getByRole('button', { name: /^Send coupon/ })).toBeVisible()
  await hear('detail view')
  await window.keyboard.press('Escape')

  await test.step('an order is asked about by its number', async () => {
    const panel = window.getByRole('complementary', { name: 'Customer' })
    const { number } = await anOrder(window, 'Oskar Lindqvist')
    for (const [item, does] of [
      ['Cancel order', [`Cancel order: order ${number}`, `Keep order: order ${number}`]],
      ['Note a refund', [`Note a refund: order ${number}`, `Cancel: order ${number}`]],
    ] as const) {
      await panel.getByRole('button', { name: `Order ${number}: more` }).click()
      await window.getByRole('menuitem', { name: item }).click()
      for (const name of does) await expect(panel.getByRole('button', { name, exact: true })).toBeVisible()
      await hear(item)
      await window.keyboard.press('Escape')
    }
  })

  await go(window, '#/settings/coupons')
  await expect(window.getByRole('button', { name: 'Actions for Weekend thank-you' })).toBeVisible()
  await hear('coupons to manage')
  await window.getByRole('link', { name: 'Weekend thank-you' }).click()
  await expect(window.getByRole('button', { name: 'Edit Weekend thank-you', exact: true })).toBeVisible()
  await expect(window.getByRole('button', { name: 'Save as template Weekend thank-you', exact: true })).toBeVisible()
  await hear('coupon')
  for (const name of ['Weekends', 'Patience'])
    await answer(window, 'templates.save', {
      commandId: crypto.randomUUID(),
      couponId: (await couponOf(window, 'Weekend thank-you')).id,
      name,
    })
  await go(window, '#/settings/coupons')
  await window.getByRole('button', { name: 'Create' }).click()
  await window.getByRole('menuitem', { name: 'From a template…' }).click()
  await expect(window.getByRole('button', { name: 'Patience: new coupon' })).toBeVisible()
  await hear('templates')
  await window.keyboard.press('Escape')

  const page = await customer(handsel())
  await page.getByRole('tab', { name: 'Shop' }).click()
  await expect(page.getByRole('button', { name: /^Claim ./ }).first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Add to cart/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /^Add to cart/ })
    .nth(1)
    .click()
  await hear('shop', page)
  expect(heard).toEqual({})
})

test('the tickets are one list with its name, and each says which of how many it is, at both ends', async () => {
  const { window } = handsel()
  await go(window, '#/inbox')
  await openChat(window, 'Priya Nandakumar')
  const bench = await workbench(window)
  const list = bench.getByRole('list')
  const total = Number(/^\d+/.exec((await list.getAttribute('aria-label')) ?? '')?.[0])
  expect(total).toBeGreaterThan(4)
  expect(
    (await treeOf(window)).filter(({ role, name }) => role === 'list' && name.includes('for Priya Nandakumar')),
  ).toEqual([{ role: 'list', name: `${String(total)} coupons for Priya Nandakumar` }])
  const places = () =>
    list
      .getByRole('listitem')
      .evaluateAll((items) =>
        items.map((item) => [Number(item.getAttribute('aria-posinset')), Number(item.getAttribute('aria-setsize'))]),
      )
  const first = await places()
  expect(first).toEqual(first.map((_, at) => [at + 1, total]))
  await bench.getByRole('searchbox').press('ArrowDown')
  await window.keyboard.press('End')
  await expect.poll(async () => (await places()).at(-1)).toEqual([total, total])
  await expect(list).toHaveCount(1)
  // Between the tickets only words, in their place: which can be sent, which can't.
  await expect(list.getByText(/^Not for this chat \d+$/)).toHaveCount(1)
})

test('what was done is said once, and not in the language of before', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  await newChatCoupon(window, { name: 'Said only once' })
  const bench = await workbench(window)
  await bench.getByRole('searchbox').fill('Said only once')
  await bench.getByRole('button', { name: 'Send Said only once', exact: true }).click()
  await expect.poll(() => said(window)).toEqual(['“Said only once” sent to Oskar Lindqvist, claimed'])
  await answer(window, 'preferences.set', { commandId: crypto.randomUUID(), language: 'zh-CN' })
  await expect(window.getByRole('link', { name: '收件箱' })).toBeVisible()
  await expect.poll(() => said(window)).toEqual([])
  const names = (await treeOf(window)).filter(({ role }) => role === 'button').map(({ name }) => name)
  expect(names.filter((name) => /^[\u0020-\u007e]+$/.test(name) && !name.includes('Handsel'))).toEqual([])
  await answer(window, 'preferences.set', { commandId: crypto.randomUUID(), language: 'en' })
  await expect(window.getByRole('link', { name: 'Inbox' })).toBeVisible()
  await bench.getByRole('searchbox').fill('')
  await window.keyboard.press('Escape')
})

test('a coupon that can’t go out with the reply says why: when it is refused, on its Send, and when that is pressed', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const couponId = await newChatCoupon(window, { name: 'Soon gone' })
  const text = window.getByRole('textbox', { name: 'Message' })
  await text.pressSequentially('/Soon gone')
  await expect(window.getByRole('option', { name: 'Soon gone' })).toHaveCount(1)
  await window.keyboard.press('Enter')
  const send = window.getByRole('main').getByRole('button', { name: 'Send coupon Soon gone', exact: true })
  await expect(send).toBeEnabled()
  const { revision } = await couponOf(window, 'Soon gone')
  await answer(window, 'coupons.deactivate', { commandId: crypto.randomUUID(), couponId, revision })
  await expect(send).toBeDisabled()
  const why = /^Deactivated on .+\.$/
  await expect(send).toHaveAccessibleDescription(why)
  await expect
    .poll(() => said(window))
    .toEqual([expect.stringMatching(/^Soon gone can’t be sent\. Deactivated on .+\.$/)])
  await window.keyboard.press('Enter')
  await expect(window.getByRole('alert').filter({ hasText: /^Soon gone can’t be sent\. Deactivated/ })).toHaveCount(1)
  await expect(text).toBeFocused()
  await window.getByRole('button', { name: 'Take the coupon out' }).click()
})

test('what says that a chat was closed can be put away; the key still takes the closing back', async ({ customer }) => {
  const { window } = handsel()
  await writeAs(await customer(handsel()), 'Ana Ruiz', 'Thanks, that was all.')
  await openChat(window, 'Ana Ruiz')
  await window.getByRole('button', { name: 'Close chat' }).click()
  const main = window.getByRole('main')
  await expect(main.getByRole('button', { name: 'Undo closing the chat with Ana Ruiz' })).toBeVisible()
  await main.getByRole('button', { name: 'Hide this message' }).click()
  await expect(main.getByText('Chat with Ana Ruiz closed.')).toBeHidden()
  await expect(main.getByRole('button', { name: /^Undo/ })).toHaveCount(0)
  await expect(window.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await window.keyboard.press('Alt+Shift+Q')
  await expect(window.getByRole('log', { name: 'Conversation with Ana Ruiz' })).toBeVisible()
})

async function anOrder(window: Page, customerName: string) {
  const { customerId, shopId } = await chatOf(window, customerName)
  const { orders } = await answer(window, 'customers.panel', { customerId, shopId })
  const order = orders.find(({ status }) => status === 'paid')
  if (!order) throw new Error(`${customerName} has no order that can be cancelled`)
  return order
}
