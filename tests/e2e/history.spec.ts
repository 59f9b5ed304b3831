import { couponOf } from './calls'
import { createButton, openChat, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

test('back and forward lead through chat, detail view and settings, and the focus goes where the page begins', async () => {
  const { window } = handsel()
  await openChat(window, 'Oskar Lindqvist')
  const bench = await workbench(window)
  const ticket = bench.getByRole('link', { name: 'Bundle saver' })
  await ticket.click()
  const detail = window.getByRole('complementary', { name: 'Coupon: Bundle saver' })
  await expect(detail).toBeFocused()
  await window.getByRole('link', { name: 'Settings' }).click()
  await expect(createButton(window)).toBeVisible()

  await test.step('back from settings: the detail view beside the same chat', async () => {
    await window.goBack()
    await expect(detail).toBeFocused()
    await expect(window.getByRole('log', { name: 'Conversation with Oskar Lindqvist' })).toBeVisible()
  })
  await test.step('back from the detail view: the workbench at the ticket that was opened', async () => {
    await window.goBack()
    await expect(detail).toBeHidden()
    await expect(ticket).toBeFocused()
  })
  await test.step('forward: the detail view again, and from there settings', async () => {
    await window.goForward()
    await expect(detail).toBeFocused()
    await window.goForward()
    await expect(createButton(window)).toBeVisible()
  })
  await test.step('the address says where one is: a reload stays there', async () => {
    await window.goBack()
    await expect(detail).toBeFocused()
    expect(new URL(window.url()).hash).toContain((await couponOf(window, 'Bundle saver')).id)
    await window.reload()
    await expect(detail).toBeFocused()
  })
  expect(handsel().complaints).toEqual([])
})
