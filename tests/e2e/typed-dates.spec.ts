import type { Page } from '@playwright/test'
import { create } from './console'
import { expect, test } from './handsel'

const end = (window: Page) => window.getByRole('textbox', { name: 'Claim period end' })

test('a date is typed as people write it, said as it is understood, and asked where it can be two days', async ({
  handsel: { window },
}) => {
  await window.getByRole('link', { name: 'Settings' }).click()
  await create(window, 'Chat coupon')

  await test.step('understood, in full and in the shop’s time', async () => {
    for (const typed of [
      '31.12.2026 18:00',
      '12/31/2026 6 pm',
      '2026年12月31日 18时',
      '２０２６／１２／３１　１８：００',
    ]) {
      await end(window).fill(typed)
      await expect(end(window)).toHaveAccessibleDescription(/Thu,? 31 Dec 2026,? 18:00, UTC\+08:00/)
    }
    await end(window).fill('31.12.2026')
    await expect(end(window)).toHaveAccessibleDescription(/Thu,? 31 Dec 2026,? 23:59, UTC\+08:00/)
  })

  await test.step('asked, and chosen with the keyboard', async () => {
    await end(window).fill('03/04/2027 12:00')
    await expect(end(window)).toHaveAccessibleDescription(/Which day is meant\?/)
    await window.getByRole('button', { name: '4 March 2027' }).press('Enter')
    await expect(end(window)).toHaveValue('2027-03-04 12:00')
    await expect(end(window)).toBeFocused()
  })

  await test.step('refused, and why', async () => {
    await end(window).fill('31.02.2027')
    await end(window).press('Tab')
    await expect(end(window)).toHaveAccessibleDescription(/The calendar has no such day\./)
  })
})
