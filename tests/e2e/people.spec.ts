import { call, chatCouponTerms, couponOf, shopId } from './calls'
import { expect, test } from './handsel'

const minute = 60_000

test('an agent is added, takes the seat, and may create nothing; five wrong passphrases wait; idle rights are dropped', async ({ handsel }) => {
  const { window } = handsel
  const create = window.getByRole('button', { name: 'Create chat coupon' })
  const profile = (name: string | RegExp) => window.getByRole('button', { name })

  await test.step('the supervisor adds an agent', async () => {
    await window.getByRole('link', { name: 'Settings' }).click()
    await expect(create).toBeVisible()
    await window.getByRole('link', { name: 'People' }).click()
    await window.getByRole('textbox', { name: 'Name' }).fill('Sefa Tui')
    await window.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(window.getByText('Sefa Tui', { exact: true })).toBeVisible()
  })

  await test.step('as that agent there is no create button, and the call is refused too', async () => {
    await profile(/^Profile:/).click()
    await window.getByRole('menuitemradio', { name: /Sefa Tui/ }).click()
    await window.getByRole('link', { name: 'Settings' }).click()
    await window.getByRole('link', { name: 'Coupon list' }).click()
    await expect(window.getByRole('tab', { name: /Ongoing/ })).toBeVisible()
    await expect(create).toHaveCount(0)
    const { id, revision } = await couponOf(window, 'Weekend thank-you')
    const commandId = 'not-allowed-1'
    expect(await call(window, 'agents.add', { commandId, name: 'Nobody', role: 'agent' })).toEqual({ is: 'not_permitted' })
    expect(await call(window, 'coupons.create', { commandId, shopId: await shopId(window), kind: 'chat', terms: await chatCouponTerms(window, { name: 'Not by an agent' }) })).toEqual({ is: 'not_permitted' })
    expect(await call(window, 'coupons.deactivate', { commandId, couponId: id, revision })).toEqual({ is: 'not_permitted' })
    // The address of the form leads an agent to no form.
    await window.evaluate(() => {
      location.hash = '#/settings/coupons/new?kind=chat'
    })
    await expect(window.getByText('Coupons are created by supervisors')).toBeVisible()
    await expect(window.getByRole('button', { name: 'Create coupon' })).toHaveCount(0)
    await window.getByRole('link', { name: 'Settings' }).click()
  })

  await test.step('the supervisor’s profile asks for the passphrase, and makes five wrong ones wait', async () => {
    await profile(/^Profile:/).click()
    await window.getByRole('menuitemradio', { name: /Imogen Vale/ }).click()
    const dialog = window.getByRole('dialog')
    await profile(/^Profile: Imogen Vale, agent’s rights/).click()
    await window.getByRole('menuitem', { name: 'Use supervisor’s rights' }).click()
    for (let time = 0; time < 5; time += 1) {
      await dialog.getByLabel('Passphrase').fill('wrong')
      await dialog.getByRole('button', { name: 'Unlock' }).click()
      await expect(dialog.getByLabel('Passphrase')).toHaveValue('')
      await expect(dialog.getByText(time < 4 ? `Not the passphrase. ${String(4 - time)}` : /Try again in \d+ seconds/).first()).toBeVisible()
    }
    handsel.moveClock(minute)
    await dialog.getByLabel('Passphrase').fill('sample-shop')
    await expect(async () => {
      await dialog.getByRole('button', { name: 'Unlock' }).click({ timeout: 1_000 })
      await expect(dialog).toBeHidden({ timeout: 2_000 })
    }).toPass()
    await expect(create).toBeVisible()
  })

  await test.step('after 15 idle minutes the rights are an agent’s', async () => {
    handsel.moveClock(17 * minute)
    await expect(create).toHaveCount(0)
  })
})
