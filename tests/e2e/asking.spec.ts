import { answer, newChatCoupon, shopId } from './calls'
import { openChat, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()
const question = 'Send, without upper limit?'

test.beforeAll(async () => {
  const { window } = handsel()
  await answer(window, 'shops.setSettings', {
    commandId: crypto.randomUUID(),
    shopId: await shopId(window),
    base: {},
    settings: { confirmSavingAbove: 10_00 },
  })
  await newChatCoupon(window, { name: 'A fifth off all', perCustomer: 5 })
})

test('Send asks once more, in its own place, where one claim can take off more than the shop lets pass', async () => {
  const { app, window } = handsel()
  // The narrowest that is promised.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 800))
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const ticket = bench.getByRole('article', { name: 'A fifth off all' })
  const send = ticket.getByRole('button', { name: 'Send A fifth off all', exact: true })
  const asked = ticket.getByRole('button', { name: question })

  // The second click of a double click is no answer, nor is a key held down.
  const height = (await ticket.boundingBox())?.height
  await send.dblclick()
  await expect(asked).toBeFocused()
  expect((await ticket.boundingBox())?.height).toBe(height)
  await window.keyboard.press('Escape')
  await expect(send).toBeFocused()
  await expect(bench).toBeVisible()
  await window.keyboard.down('Enter')
  await window.keyboard.down('Enter')
  await window.keyboard.up('Enter')
  await expect(asked).toBeFocused()
  await bench.getByRole('searchbox', { name: 'Search coupons' }).focus()
  await expect(send).toBeVisible()

  // Closed and opened again it asks no more.
  await send.click()
  await expect(asked).toBeFocused()
  await window.keyboard.press('Alt+C')
  await expect(bench).toBeHidden()
  await window.keyboard.press('Alt+C')
  await expect(send).toBeVisible()

  await ticket.getByRole('link').focus()
  await window.keyboard.press('Control+Enter')
  await expect(asked).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(ticket).toContainText('Sent')
  await expect(window.getByRole('log').getByText('A fifth off all')).toBeVisible()
})

test('the detail view asks the same', async () => {
  const { window } = handsel()
  await openChat(window, 'Priya Nandakumar')
  const bench = await workbench(window)
  await bench.getByRole('link', { name: 'A fifth off all' }).click()
  const detail = window.getByRole('complementary', { name: 'Coupon: A fifth off all' })
  await detail.getByRole('button', { name: 'Send coupon' }).click()
  await window.keyboard.press('Escape')
  await detail.getByRole('button', { name: 'Send coupon' }).click()
  await detail.getByRole('button', { name: question }).click()
  await expect(detail).toContainText('Sent to Priya Nandakumar')
})
