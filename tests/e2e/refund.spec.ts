import { typedMoney } from '../../shared/model'
import { answer, chatOf, shopId } from './calls'
import { openChat } from './console'
import { expect, test } from './handsel'
import { resize } from './sized'

test('a piece of a delivered order is paid back by choosing it, and the order isn’t cancelled any more', async ({
  handsel: { window },
}) => {
  const customer = 'Kenji Morita'
  const { customerId } = await chatOf(window, customer)
  const panelOf = async () =>
    (await answer(window, 'customers.panel', { customerId, shopId: await shopId(window) })).orders
  const order = (await panelOf()).find(
    ({ lines, status }) => status === 'delivered' && lines.some(({ quantity }) => quantity === 3),
  )
  const [line] = order?.lines ?? []
  if (!order || !line) throw new Error('no delivered order of three pieces')
  await openChat(window, customer)

  await window.getByRole('button', { name: `Order ${order.number}: more` }).click()
  await expect(window.getByRole('menuitem', { name: 'Note a refund' })).toBeVisible()
  await expect(window.getByRole('menuitem', { name: 'Cancel order' })).toHaveCount(0)
  await window.getByRole('menuitem', { name: 'Note a refund' }).click()

  const form = window.getByRole('form', { name: `Refund of order ${order.number}` })
  const amount = form.getByLabel('Paid back')
  await form.getByRole('checkbox', { name: line.name }).check()
  await expect(amount).toHaveValue(typedMoney(order.total, 'USD'))
  await form.getByRole('combobox', { name: `Pieces of ${line.name}` }).selectOption('1')
  // A piece gives back its price, less its part of what the coupon took off.
  expect(line.saving).toBeGreaterThan(0)
  const piece = line.price - line.saving / line.quantity
  await expect(amount).toHaveValue(typedMoney(piece, 'USD'))
  await form.getByRole('button', { name: 'Note a refund' }).click()
  await expect(form).toBeHidden()
  expect((await panelOf()).find(({ id }) => id === order.id)).toMatchObject({
    status: 'delivered',
    refunded: piece,
    lines: [{ refunded: 1 }],
  })
})

test('the form of a refund is in view whole where it was opened, also when a choice adds to it', async ({
  handsel,
}) => {
  const { window } = handsel
  await resize(handsel, { width: 1024, height: 768, zoom: 1 })
  const customer = 'Kenji Morita'
  const { customerId } = await chatOf(window, customer)
  const { orders } = await answer(window, 'customers.panel', { customerId, shopId: await shopId(window) })
  const order = orders.find(({ lines, status }) => status === 'delivered' && lines.some(({ quantity }) => quantity > 1))
  if (!order) throw new Error('no delivered order of several pieces')
  await openChat(window, customer)
  await window.getByRole('button', { name: 'Customer', exact: true }).click()
  await window.getByRole('button', { name: `Order ${order.number}: more` }).click()
  await window.getByRole('menuitem', { name: 'Note a refund' }).click()
  const form = window.getByRole('form', { name: `Refund of order ${order.number}` })
  const isWhole = () => expect(form).toBeInViewport({ ratio: 1 })
  await isWhole()
  await form.getByRole('checkbox').first().check()
  await expect(form.getByRole('combobox')).toHaveCount(1)
  await isWhole()
})
