import type { Page } from '@playwright/test'
import { openChat, writeAs } from './console'
import { expect, sharedProgram, test, type Handsel } from './handsel'

const handsel = sharedProgram()

/** Menus of the system can't be seen nor pressed from here: tells what the last one offered, and chooses of it. */
async function menus({ app }: Handsel) {
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu) {
      Reflect.set(globalThis, 'popped', this)
    }
  })
  const offered = () =>
    app.evaluate(() =>
      ((Reflect.get(globalThis, 'popped') as Electron.Menu | undefined)?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map(({ label }) => label),
    )
  const choose = (wanted: string) =>
    app.evaluate(({ BrowserWindow }, label) => {
      const [window] = BrowserWindow.getAllWindows()
      ;(Reflect.get(globalThis, 'popped') as Electron.Menu).items
        .find((item) => item.label === label)
        ?.click({}, window, window?.webContents)
      Reflect.set(globalThis, 'popped', undefined)
    }, wanted)
  return { offered, choose }
}

const messageOf = (window: Page) => window.getByRole('textbox', { name: 'Message' })

test('right click offers what applies: on a field, on a link of a message, on nothing, in the language of the console', async ({
  customer,
}) => {
  const { window, app } = handsel()
  const { offered, choose } = await menus(handsel())
  const page = await customer(handsel())
  await writeAs(page, 'Mira Sand', 'Is https://shop.example/x yours?')
  await openChat(window, 'Mira Sand')

  await messageOf(window).fill('One moment')
  await messageOf(window).selectText()
  await messageOf(window).click({ button: 'right' })
  await expect.poll(offered).toEqual(expect.arrayContaining(['Cut', 'Copy', 'Select all']))
  await choose('Cut')
  await expect(messageOf(window)).toHaveValue('')
  await messageOf(window).click({ button: 'right' })
  await expect.poll(offered).toEqual(expect.arrayContaining(['Undo', 'Paste']))
  expect(await offered()).not.toContain('Cut')
  await choose('Paste')
  await expect(messageOf(window)).toHaveValue('One moment')

  await window.getByRole('log').getByRole('link').click({ button: 'right' })
  await expect.poll(offered).toEqual(['Copy link'])
  await choose('Copy link')
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('https://shop.example/x')

  await window.getByRole('link', { name: 'Settings' }).click({ button: 'right' })
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.getByRole('link', { name: 'Appearance' }).click()
  expect(await offered()).toEqual([])
  await window.getByLabel('Language').selectOption('zh-CN')
  await window.getByRole('link', { name: '收件箱' }).click()
  await window.getByRole('searchbox').first().fill('Mira')
  await window.getByRole('searchbox').first().selectText()
  await window.getByRole('searchbox').first().click({ button: 'right' })
  await expect.poll(offered).toEqual(expect.arrayContaining(['剪切', '复制', '全选']))
})
