import type { Page } from '@playwright/test'
import { answer, call, chatCouponTerms, couponOf, shopId } from './calls'
import { createButton, writeAs } from './console'
import { expect, test } from './handsel'

const minute = 60_000

test('an agent is added, takes the seat, and may create nothing; idle rights are dropped; five wrong passphrases wait, over a reload and a restart', async ({
  handsel,
}) => {
  const { window } = handsel
  const create = createButton(window)
  const manage = window.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Manage coupons' })
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
    await expect(window.getByRole('heading', { name: 'Appearance', level: 1 })).toBeVisible()
    await expect(manage).toHaveCount(0)
    // The address leads an agent to no list that looks like the one they browse.
    await window.evaluate(() => {
      location.hash = '#/settings/coupons'
    })
    await expect(window.getByRole('heading', { name: 'This is for supervisors' })).toBeVisible()
    await expect(create).toHaveCount(0)
    await window.getByRole('link', { name: 'Coupons', exact: true }).click()
    await expect(window.getByRole('heading', { name: 'Browse coupons', level: 1 })).toBeVisible()
    await expect(window.getByRole('link', { name: 'Weekend thank-you' })).toBeVisible()
    await expect(window.getByRole('button', { name: /^Actions for/ })).toHaveCount(0)
    await expect(create).toHaveCount(0)
    const { id, revision } = await couponOf(window, 'Weekend thank-you')
    const commandId = 'not-allowed-1'
    expect(await call(window, 'agents.add', { commandId, name: 'Nobody', role: 'agent' })).toEqual({
      is: 'not_permitted',
    })
    expect(
      await call(window, 'coupons.create', {
        commandId,
        shopId: await shopId(window),
        kind: 'chat',
        terms: await chatCouponTerms(window, { name: 'Not by an agent' }),
      }),
    ).toEqual({ is: 'not_permitted' })
    expect(await call(window, 'coupons.deactivate', { commandId, couponId: id, revision })).toEqual({
      is: 'not_permitted',
    })
    // The address of the form leads an agent to no form.
    await window.evaluate(() => {
      location.hash = '#/settings/coupons/new?kind=chat'
    })
    await expect(window.getByText('Coupons are created by supervisors')).toBeVisible()
    await expect(window.getByRole('button', { name: 'Create coupon' })).toHaveCount(0)
    await window.getByRole('link', { name: 'Settings' }).click()
  })

  await test.step('the supervisor’s profile asks for the passphrase, and takes it', async () => {
    await profile(/^Profile:/).click()
    await window.getByRole('menuitemradio', { name: /Imogen Vale/ }).click()
    await askForRights(window)
    await dialogOf(window).getByLabel('Passphrase').fill('sample-shop')
    await window.keyboard.press('Enter')
    await expect(dialogOf(window)).toBeHidden()
    await manage.click()
    await expect(create).toBeVisible()
  })

  await test.step('after 15 idle minutes the rights are an agent’s', async () => {
    handsel.moveClock(17 * minute)
    await expect(create).toHaveCount(0)
  })

  await test.step('five wrong passphrases wait, whatever the clock is set to', async () => {
    const dialog = dialogOf(window)
    await askForRights(window)
    for (let time = 0; time < 5; time += 1) {
      await dialog.getByLabel('Passphrase').fill('wrong')
      await dialog.getByRole('button', { name: 'Unlock' }).click()
      await expect(
        dialog.getByText(time < 4 ? `Not the passphrase. ${String(4 - time)}` : /Try again in \d+ seconds/).first(),
      ).toBeVisible()
      await expect(dialog.getByLabel('Passphrase')).toHaveValue('')
    }
    handsel.moveClock(60 * minute)
    await dialog.getByLabel('Passphrase').fill('sample-shop')
    await window.keyboard.press('Enter')
    await expect(dialog.getByText(/Try again in [1-5]\d seconds/)).toBeVisible()
    expect(await call(window, 'session.raise', { commandId: 'too-early-1', passphrase: 'sample-shop' })).toMatchObject({
      is: 'refused',
      refusal: { reason: 'wait' },
    })
  })

  await test.step('the page that is loaded anew goes on with the wait', async () => {
    await window.reload()
    await askForRights(window)
    await expect(dialogOf(window).getByText(/Try again in [1-5]?\d seconds/)).toBeVisible()
  })

  await test.step('after a restart the whole wait begins anew', async () => {
    await handsel.quit()
    await handsel.start()
    await askForRights(handsel.window)
    await expect(dialogOf(handsel.window).getByText(/Try again in [45]\d seconds/)).toBeVisible()
  })
})

test('while a passphrase is checked the console and customers are answered, and a profile chosen meanwhile gets no rights', async ({
  handsel,
  customer,
}) => {
  const { window } = handsel
  const { profiles } = await answer(window, 'app.start', {})
  const imogen = profiles.find(({ role }) => role === 'supervisor')
  if (!imogen) throw new Error('the sample shop has a supervisor')
  await answer(window, 'session.drop', { commandId: 'drop-first-1' })
  const page = await customer(handsel)

  await test.step('what is asked after the check began is answered before it ends', async () => {
    const order = await window.evaluate(async () => {
      const ended: string[] = []
      const check = self.handsel
        .call('session.raise', { commandId: 'order-raise-1', passphrase: 'wrong-passphrase' })
        .then(() => ended.push('check'))
      for (let time = 0; time < 20; time += 1)
        await self.handsel.call('app.start', {}).then(() => ended.push('question'))
      await check
      return ended
    })
    expect(order).toEqual([...Array<string>(20).fill('question'), 'check'])
  })

  await test.step('a customer’s message too', async () => {
    await window.evaluate(() => {
      const state = { ended: false }
      Object.assign(self, { state })
      void self.handsel
        .call('session.raise', { commandId: 'order-raise-2', passphrase: 'wrong-passphrase' })
        .then(() => {
          state.ended = true
        })
    })
    await writeAs(page, 'Nora Quist', 'Is anybody there?')
    expect(await window.evaluate(() => (Reflect.get(globalThis, 'state') as { ended: boolean }).ended)).toBe(false)
  })

  await test.step('whoever sits there when the check ends has no rights', async () => {
    const second = await window.evaluate(async (agentId) => {
      const check = self.handsel.call('session.raise', { commandId: 'seat-raise-1', passphrase: 'sample-shop' })
      await self.handsel.call('session.choose', { commandId: 'seat-choose-1', agentId: agentId as never })
      return check
    }, imogen.id as string)
    expect(second).toEqual({ is: 'session_changed' })
    expect((await answer(window, 'app.start', {})).session).toMatchObject({ agent: { id: imogen.id }, role: 'agent' })
  })

  await test.step('who closes the dialog while it is checked gets no rights either', async () => {
    await askForRights(window)
    await dialogOf(window).getByLabel('Passphrase').fill('sample-shop')
    await window.keyboard.press('Enter')
    await expect(dialogOf(window).getByRole('button', { name: 'Checking' })).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(dialogOf(window)).toBeHidden()
    // Checked after the one that was given up.
    expect(
      await call(window, 'session.raise', { commandId: 'after-escape-1', passphrase: 'wrong-passphrase' }),
    ).toMatchObject({ is: 'refused', refusal: { reason: 'wrong_passphrase' } })
    expect((await answer(window, 'app.start', {})).session).toMatchObject({ role: 'agent' })
  })
})

const dialogOf = (window: Page) => window.getByRole('dialog')

async function askForRights(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Profile: Imogen Vale, agent’s rights/ }).click()
  await window.getByRole('menuitem', { name: 'Use supervisor’s rights' }).click()
}
