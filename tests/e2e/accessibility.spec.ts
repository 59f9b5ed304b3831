import AxeBuilder from '@axe-core/playwright'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answer, chatCouponTerms, couponOf, newChatCoupon } from './calls'
import {
  choosing,
  create,
  createButton,
  findChat,
  fromMenuOf,
  inSingapore,
  openChat,
  workbench,
  writeAs,
} from './console'
import { expect, test, type Handsel } from './handsel'

type Look = (screen: string) => Promise<void>

/** Reads the screen with axe in both themes; a violation is named by screen, rule and element. */
function lookAt(page: Page, themes: readonly (() => Promise<void>)[], legacy: boolean): Look {
  return async (screen) => {
    for (const theme of themes) {
      await theme()
      const builder = new AxeBuilder({ page })
      const { violations } = await (legacy ? builder.setLegacyMode(true) : builder).analyze()
      expect
        .soft(violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`))
        .toEqual([])
    }
  }
}

function themesOf({ window }: Handsel) {
  return (['dark', 'light'] as const).map((theme) => async () => {
    await window.evaluate(
      (wanted) => self.handsel.call('preferences.set', { commandId: `theme-${crypto.randomUUID()}`, theme: wanted }),
      theme,
    )
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme)
  })
}

test('nothing on the way in keeps anyone out', async ({ notStarted }) => {
  await notStarted.start()
  const { window } = notStarted
  const look = lookAt(window, themesOf(notStarted), true)
  await expect(window.getByRole('button', { name: 'Try the sample shop' })).toBeVisible()
  await look('first run')
  await window.getByRole('button', { name: 'Set up my shop' }).click()
  await window.getByRole('button', { name: 'Create shop' }).click()
  await look('own shop, with errors')
})

test('no screen of the console keeps anyone out', async ({ handsel }) => {
  test.setTimeout(240_000)
  const { window } = handsel
  const look = lookAt(window, themesOf(handsel), true)
  const go = (hash: string) =>
    window.evaluate((to) => {
      location.hash = to
    }, hash)

  await openChat(window, 'Priya Nandakumar')
  await look('inbox')
  await window.getByRole('textbox', { name: 'Message' }).fill('/')
  await expect(window.getByRole('listbox', { name: 'What can be sent' }).getByRole('option').first()).toBeVisible()
  await look('list of what can be sent')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Send coupon' })).toBeVisible()
  await look('reply with a coupon')
  await window.getByRole('button', { name: 'Take the coupon out' }).click()
  const panel = await workbench(window)
  await expect(panel.getByRole('article').first()).toBeVisible()
  await look('workbench')
  await panel.getByRole('searchbox', { name: 'Search coupons' }).fill('nothing is called that')
  await look('workbench, nothing found')
  await panel.getByRole('button', { name: 'Clear filters' }).click()
  await panel.getByRole('article').first().getByRole('link').first().click()
  await expect(window.getByRole('button', { name: 'Send coupon' })).toBeVisible()
  await look('detail view')

  await go('#/coupons')
  await expect(window.getByRole('link', { name: 'Weekend thank-you' }).first()).toBeVisible()
  await look('library')
  await window.getByRole('link', { name: 'Weekend thank-you' }).first().click()
  await expect(window.getByRole('heading', { name: 'Weekend thank-you' })).toBeVisible()
  await look('coupon of the library')
  await window.getByRole('button', { name: 'Edit Weekend thank-you', exact: true }).click()
  await expect(window.getByRole('button', { name: 'Save changes' })).toBeVisible()
  await look('form of an ongoing coupon')
  await go('#/settings/coupons')
  await expect(createButton(window)).toBeVisible()
  await look('coupon settings')
  await window.getByRole('button', { name: 'Actions for Weekend thank-you' }).click()
  await expect(window.getByRole('menuitem', { name: 'Deactivate' })).toBeVisible()
  await look('menu of a coupon')
  await window.getByRole('menuitem', { name: 'Deactivate' }).click()
  await expect(window.getByRole('button', { name: 'Deactivate coupon' })).toBeVisible()
  await look('deactivate')
  await window.keyboard.press('Escape')
  await createButton(window).click()
  await expect(window.getByRole('menuitem', { name: 'Regular coupon' })).toBeVisible()
  await look('menu of what can be created')
  await window.getByRole('menuitem', { name: 'Regular coupon' }).click()
  await expect(window.getByRole('textbox', { name: 'Coupon name' })).toBeVisible()
  await look('form')
  await window.getByRole('button', { name: 'Create coupon' }).click()
  await expect(window.getByRole('textbox', { name: 'Coupon name' })).toBeFocused()
  await look('form, with errors')
  await window.getByRole('button', { name: 'Choose the last day', exact: true }).click()
  await expect(window.getByRole('grid')).toBeVisible()
  await look('calendar')
  await window.keyboard.press('Escape')
  for (const pane of ['people', 'shop', 'appearance', 'data']) {
    await go(`#/settings/${pane}`)
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
    await look(pane)
  }

  await go('#/inbox')
  await openChat(window, 'Priya Nandakumar')
  await window.getByRole('button', { name: 'Close workbench' }).click()
  await window.getByRole('button', { name: 'Close chat' }).click()
  await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible()
  await look('the next chat, under what was closed')
  await findChat(window, 'Priya Nandakumar')
  await expect(window.getByRole('button', { name: 'Reopen' })).toBeVisible()
  await look('closed chat')
  await window.keyboard.press('Control+/')
  await expect(window.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await look('keyboard list')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: /^Profile:/ }).click()
  await look('profile menu')
  await window.getByRole('menuitem', { name: 'Give up supervisor’s rights' }).click()
  await window.getByRole('button', { name: /agent’s rights/ }).click()
  await window.getByRole('menuitem', { name: 'Use supervisor’s rights' }).click()
  await window.getByLabel('Passphrase').fill('wrong')
  await window.getByRole('button', { name: 'Unlock' }).click()
  await expect(window.getByRole('dialog').getByText('Not the passphrase.')).toBeVisible()
  // What is said goes past the dialog, which hides the rest of the page from screen readers.
  await expect(window.getByRole('alert').filter({ hasText: 'Not the passphrase.' })).toHaveCount(1)
  await look('passphrase, with an error')
})

test('nothing that coupons are begun with or changed by keeps anyone out', async ({ handsel }) => {
  test.setTimeout(120_000)
  const { window, folder } = handsel
  const look = lookAt(window, themesOf(handsel), true)
  const dialog = window.getByRole('dialog')
  await newChatCoupon(window, { name: 'Autumn thanks' })

  await window.getByRole('link', { name: 'Settings' }).click()
  await create(window, 'From a template…')
  await expect(dialog.getByText('No template yet')).toBeVisible()
  await look('templates, none yet')
  await window.keyboard.press('Escape')
  await fromMenuOf(window, 'Autumn thanks', 'Save as template')
  await expect(dialog.getByRole('textbox', { name: 'Template name' })).toBeVisible()
  await look('save as template')
  for (const name of ['Weekends', 'Patience'])
    await answer(window, 'templates.save', {
      commandId: crypto.randomUUID(),
      couponId: (await couponOf(window, 'Autumn thanks')).id,
      name,
    })
  await window.keyboard.press('Escape')
  await create(window, 'From a template…')
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await look('templates')
  await dialog.getByRole('button', { name: 'Rename Weekends' }).click()
  await dialog.getByRole('textbox', { name: 'Template name' }).fill('')
  await look('template, renamed without a name')
  await dialog.getByRole('button', { name: 'Delete Patience' }).click()
  await look('template, to be deleted')
  await window.keyboard.press('Escape')

  await create(window, 'From a file…')
  await expect(window.getByRole('table', { name: 'Columns of the file' })).toBeVisible()
  await look('import')
  const file = join(folder, 'coupons.csv')
  const end = inSingapore(200)
  await choosing(handsel, file)
  for (const [screen, lines, shown] of [
    ['import, a file refused', 'name;discont', /No column is called/],
    [
      'import, some lines wrong',
      `name;end;percent;quantity;valid_days\nGood;${end};15;10;7\nBad;${end};15;;91\nAutumn thanks;${end};15;10;7`,
      /Leave out 1 line/,
    ],
  ] as const) {
    writeFileSync(file, lines)
    await window.getByRole('button', { name: /^Choose a file/ }).click()
    await expect(window.getByText(shown)).toBeVisible()
    await look(screen)
  }

  const { id } = await couponOf(window, 'Autumn thanks')
  await window.evaluate((couponId) => (location.hash = `#/settings/coupons/edit?coupon=${couponId}`), id)
  const terms = {
    ...(await chatCouponTerms(window, { name: 'Harvest thanks' })),
    claimPeriod: (await couponOf(window, 'Autumn thanks')).claimPeriod,
  }
  await window.getByLabel('Total quantity').fill('250')
  await answer(window, 'coupons.edit', { commandId: crypto.randomUUID(), couponId: id, revision: 1, terms })
  await window.getByRole('button', { name: 'Save changes' }).click()
  await expect(window.getByRole('region', { name: /Someone else changed this coupon first/ })).toBeVisible()
  await look('edit, another was first')
  await window.evaluate(() => (location.hash = '#/settings/coupons/new?kind=chat'))
  await window.getByRole('radio', { name: /Specific products/ }).click()
  await window.getByRole('checkbox').first().check()
  await window.getByRole('combobox', { name: 'Target customers' }).selectOption({ label: 'Chosen customers' })
  await expect(
    window
      .getByRole('textbox', { name: 'Find customers' })
      .or(window.getByRole('searchbox', { name: 'Find customers' })),
  ).toBeVisible()
  await look('form, products and customers to choose from')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the customer’s page keeps nobody out (${colorScheme})`, async ({ handsel, customer }) => {
    const page = await customer(handsel)
    await page.emulateMedia({ colorScheme })
    const look = lookAt(page, [() => Promise.resolve()], false)
    await writeAs(page, 'Ana Ruiz', 'Hello')
    await openChat(handsel.window, 'Ana Ruiz')
    const panel = await workbench(handsel.window)
    const ticket = panel
      .getByRole('article')
      .filter({ has: handsel.window.getByRole('button', { name: 'Send' }) })
      .first()
    await ticket.getByRole('button', { name: 'Send' }).click()
    await expect(page.getByRole('log').getByRole('article')).toHaveCount(1)
    await look('chat')
    for (const tab of ['My coupons', 'Shop']) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('tabpanel').getByRole('article').first()).toBeVisible()
      await look(tab)
    }
  })
}
