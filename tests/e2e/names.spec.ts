import { isolated } from '../../renderer/kit/catalogue/isolated'
import { couponOf } from './calls'
import { create, findChat, inSingapore, workbench, writeAs } from './console'
import { expect, test } from './handsel'

/** Letters that stack, run from right to left, or are one of several code points. */
const customerName = 'นภา ใจดี عائشة 👩🏽‍🌾'
const otherName = 'ليلى 家 🎎'
const family = '👨‍👩‍👧‍👦'
const couponName = `ส่วนลด خصم خاص ${family}`

test('names in any writing are counted as a person counts, kept over leaving and a restart, and read the same by both sides', async ({
  handsel,
  customer,
}) => {
  await writeAs(await customer(handsel), customerName, 'สวัสดี')
  const newCoupon = async () => {
    await handsel.window.getByRole('link', { name: 'Settings' }).click()
    await create(handsel.window, 'Chat coupon')
  }
  const name = () => handsel.window.getByRole('textbox', { name: 'Coupon name' })

  await test.step('a family is one character of fifty', async () => {
    const { window } = handsel
    await newCoupon()
    await name().fill(family.repeat(50))
    await expect(window.getByText('50 of 50')).toBeVisible()
    await name().fill(family.repeat(51))
    await name().blur()
    await expect(window.getByText('51 characters. At most 50 fit.')).toBeVisible()
  })

  await test.step('a half-filled form has it again after a restart, and its coupon is called so', async () => {
    await name().fill(couponName)
    await handsel.window.getByRole('link', { name: 'Inbox' }).click()
    await handsel.quit()
    await handsel.start('--sample')
    const { window } = handsel
    await newCoupon()
    await expect(name()).toHaveValue(couponName)
    await window.getByRole('textbox', { name: 'Claim period end' }).fill(inSingapore(48))
    await window.getByLabel('Percentage off').fill('20')
    await window.getByLabel('Total quantity').fill('5')
    await window.getByRole('button', { name: 'Create coupon' }).click()
    await expect(window.getByRole('link', { name: couponName, exact: true })).toBeVisible()
    expect((await couponOf(window, couponName)).name).toBe(couponName)
  })

  await test.step('customers are found by theirs, and the card reads the same on both sides', async () => {
    const { window } = handsel
    await findChat(window, customerName)
    await expect(window.getByRole('heading', { name: customerName }).first()).toBeVisible()

    const page = await customer(handsel)
    await writeAs(page, otherName, 'مرحبا')
    await findChat(window, otherName)
    const bench = await workbench(window)
    await bench.getByRole('searchbox', { name: 'Search coupons' }).fill('خصم')
    await bench
      .getByRole('article', { name: couponName, exact: true })
      .getByRole('button', { name: `Send ${isolated(couponName)}`, exact: true })
      .click()
    await expect(bench.getByText('Sent, claimed')).toBeVisible()
    for (const side of [window, page])
      await expect(side.getByRole('log').getByRole('article', { name: couponName, exact: true })).toBeVisible()
  })
  expect(handsel.complaints).toEqual([])
})

test('a customer who took an agent’s name is called a customer by each sentence about them', async ({
  handsel,
  customer,
}) => {
  const { window } = handsel
  await writeAs(await customer(handsel), 'Imogen Vale', 'I have forgotten my passphrase')
  await window
    .getByRole('listbox', { name: 'Conversations' })
    .getByRole('option', { name: /^Imogen Vale/ })
    .click()
  await expect(window.getByRole('main', { name: 'Chat with Imogen Vale (customer)' })).toBeVisible()
  await expect(window.getByRole('log', { name: 'Conversation with Imogen Vale (customer)' })).toBeVisible()
  await expect(window.getByPlaceholder('Imogen Vale (customer)')).toBeVisible()
  await window.getByRole('button', { name: 'Close chat' }).click()
  await expect(window.getByText('Chat with Imogen Vale (customer) closed.').first()).toBeAttached()
})
