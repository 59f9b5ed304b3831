import { addToCart, openChat, workbench, writeAs } from './console'
import { expect, test } from './handsel'

test('savings are those on the cart that the customer has now, and on their last order once it is empty', async ({
  handsel,
  customer,
}) => {
  const { window } = handsel
  const page = await customer(handsel)
  await writeAs(page, 'Marta Kowalska', 'Is there a coupon for the candle set?')
  await openChat(window, 'Marta Kowalska')
  const bench = await workbench(window)
  await expect(bench.getByRole('article').first()).toBeVisible()
  // Neither cart nor order: nothing to save on, and no filter for it.
  await expect(bench.getByText(/^Savings on/)).toHaveCount(0)
  const sort = bench.getByRole('combobox', { name: 'Sort' })
  await expect(sort.getByRole('option')).toHaveText(['Saves most', 'Ends soonest', 'Name', 'You sent last'])

  await page.getByRole('tab', { name: 'Shop' }).click()
  await addToCart(page, 'Fjord candle set')
  await expect(bench.getByText('Savings on their cart')).toBeVisible()
  await expect(bench.getByRole('article').first()).toContainText(/Saves \$\d/)
  const onOne = await bench.getByRole('article').first().textContent()
  await addToCart(page, 'Fjord candle set')
  await expect(bench.getByRole('article').first()).not.toHaveText(onOne ?? '')
  await sort.selectOption({ label: 'Only what saves on their cart' })
  await expect(bench.getByRole('article').first()).toContainText(/Saves \$\d/)

  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(bench.getByText('Savings on their last order')).toBeVisible()
  await addToCart(page, 'Fjord candle set')
  await expect(bench.getByText('Savings on their cart')).toBeVisible()
  await page
    .getByRole('button', { name: /^One less/ })
    .first()
    .click()
  await expect(bench.getByText('Savings on their last order')).toBeVisible()
})
