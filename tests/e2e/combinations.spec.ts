import type { Page } from '@playwright/test'
import { chatOf, couponOf } from './calls'
import { addToCart, create as openForm, inSingapore, writeAs } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

interface Combination {
  readonly kind: 'chat' | 'regular'
  readonly discount: 'percent' | 'amount'
  readonly validity: 'days' | 'fixed dates'
  readonly scope: 'the whole shop' | 'one product'
}
const discounts = ['percent', 'amount'] as const
const validities = ['days', 'fixed dates'] as const
const scopes = ['the whole shop', 'one product'] as const
const each = (kind: Combination['kind']) =>
  discounts.flatMap((discount) =>
    validities.flatMap((validity) => scopes.map((scope): Combination => ({ kind, discount, validity, scope }))),
  )
const words = ({ discount, validity, scope }: Combination) => `${discount}, ${validity}, ${scope}`

/** What the cart below costs: a tray of $42, the product in scope, and a pillow of $38. */
const total = ({ discount, scope }: Combination) =>
  discount === 'amount' ? '$73.00' : scope === 'one product' ? '$69.50' : '$60.00'
const twice = (combination: Combination) =>
  ({ '$73.00': '$146.00', '$69.50': '$139.00', '$60.00': '$120.00' })[total(combination)]

for (const [kind, title] of [
  [
    'chat',
    'every combination of a chat coupon: created in the form, sent, used in the cart, counted in its detail view',
  ],
  [
    'regular',
    'every combination of a regular coupon: created in the form, claimed in the shop and sent, used twice, counted in its detail view',
  ],
] as const) {
  test(title, async ({ customer }) => {
    test.setTimeout(180_000)
    const { window } = handsel()
    const page = await customer(handsel())
    const who = `Buyer of ${kind} coupons`
    await writeAs(page, who, 'Hello')
    const { id: conversationId } = await chatOf(window, who)
    for (const combination of each(kind)) {
      await test.step(words(combination), async () => {
        const name = `${kind === 'chat' ? 'Chat' : 'Regular'}: ${words(combination)}`
        await create(window, name, combination)
        const { id } = await couponOf(window, name)
        await window.evaluate((hash) => (location.hash = hash), `#/inbox/${conversationId}/coupons/${id}`)
        await expectFigures(window, name, ['0', '0', '0', '$0.00'])

        if (kind === 'regular') {
          await page.getByRole('tab', { name: 'Shop' }).click()
          await page.getByRole('article', { name }).getByRole('button', { name: 'Claim' }).click()
          await expectFigures(window, name, ['0', '1', '0', '$0.00'])
          await order(page, name, total(combination))
          await expectFigures(window, name, ['0', '1', '1', total(combination)])
        }
        await paneOf(window, name).getByRole('button', { name: 'Send coupon' }).click()
        await expectFigures(
          window,
          name,
          kind === 'chat' ? ['1', '1', '0', '$0.00'] : ['1', '2', '1', total(combination)],
        )
        await order(page, name, total(combination))
        await expectFigures(
          window,
          name,
          kind === 'chat' ? ['1', '1', '1', total(combination)] : ['1', '2', '2', twice(combination)],
        )
      })
    }
    expect(handsel().complaints).toEqual([])
  })
}

async function create(window: Page, name: string, { kind, discount, validity, scope }: Combination): Promise<void> {
  await window.getByRole('link', { name: 'Settings' }).click()
  await openForm(window, kind === 'chat' ? 'Chat coupon' : 'Regular coupon')
  await window.getByRole('textbox', { name: 'Coupon name' }).fill(name)
  await window.getByRole('textbox', { name: 'Claim period end' }).fill(inSingapore(24))
  if (discount === 'percent') await window.getByLabel('Percentage off').fill('25')
  else {
    await window.getByRole('radio', { name: /^Amount off/ }).click()
    await window.getByLabel('Discount amount').fill('7')
  }
  if (discount === 'percent') await window.getByLabel('Maximum discount').fill('20')
  if (validity === 'days') await window.getByLabel('Days', { exact: true }).fill('7')
  else {
    await window.getByRole('radio', { name: /^Fixed dates/ }).click()
    await window.getByRole('textbox', { name: 'Valid from' }).fill(inSingapore(-1))
    await window.getByRole('textbox', { name: 'Valid until' }).fill(inSingapore(48))
  }
  await window.getByLabel('Total quantity').fill('10')
  await window.getByLabel('Claims per customer').fill('2')
  if (scope === 'one product') {
    await window.getByRole('radio', { name: /^Specific products/ }).click()
    await window.getByRole('searchbox', { name: 'Find products' }).fill('Oak serving')
    await window.getByRole('checkbox', { name: 'Oak serving tray' }).check()
  }
  await window.getByRole('button', { name: 'Create coupon' }).click()
  await expect(window.getByRole('row').filter({ hasText: name })).toBeVisible()
}

const paneOf = (window: Page, name: string) => window.getByRole('complementary', { name: `Coupon: ${name}` })

/** Sent, claimed, redeemed, revenue: as they stand there, without opening it anew. */
async function expectFigures(window: Page, name: string, figures: readonly (string | undefined)[]): Promise<void> {
  await expect(paneOf(window, name).locator('dl').first().locator('dt + dd')).toHaveText(figures.map(String))
}

/** The cart takes the only coupon that can be used, and the order uses it up. */
async function order(page: Page, coupon: string, costs: string): Promise<void> {
  await page.getByRole('tab', { name: 'Shop' }).click()
  await addToCart(page, 'Oak serving tray')
  await addToCart(page, 'Buckwheat pillow')
  const cart = page.getByRole('tabpanel')
  await expect(cart.getByText(`Coupon: ${coupon}`)).toBeVisible()
  await expect(cart.getByRole('definition').last()).toHaveText(costs)
  await cart.getByRole('button', { name: 'Place order' }).click()
  await expect(page.getByText(`Total ${costs}`)).toBeVisible()
  await page.getByRole('button', { name: 'Continue shopping' }).click()
}
