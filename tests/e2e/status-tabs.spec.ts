import { answer, shopId } from './calls'
import { expect, test } from './handsel'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

test('a coupon moves from tab to tab, and the numbers with it, as the clock passes its start and its end', async ({
  handsel,
}) => {
  const { window } = handsel
  const { now } = await answer(window, 'app.start', {})
  const from = Math.ceil(now / hour) * hour + hour
  const until = from + hour
  const terms = {
    validity: { is: 'days', days: 7 },
    discount: { is: 'percentage', percent: 20 },
    scope: { is: 'whole_shop' },
    quantity: 9,
    perCustomer: 1,
    customers: { is: 'everyone' },
    terms: '',
  } as const
  await answer(window, 'coupons.create', {
    commandId: crypto.randomUUID(),
    shopId: await shopId(window),
    kind: 'chat',
    terms: { ...terms, name: 'Happy hour', claimPeriod: { from, until } },
  })
  const moveTo = (instant: number) => handsel.moveClock(instant - Date.now())

  // Where everyone browses them: a supervisor's rights fall while the clock moves.
  await window.getByRole('link', { name: 'Coupons' }).click()
  // The tabs count what is searched for: the sample shop's own coupons come and go too.
  await window.getByRole('searchbox', { name: 'Search coupons' }).fill('Happy hour')
  const tab = (status: string) => window.getByRole('tab', { name: status })
  const row = window.getByRole('row', { name: /Happy hour/ })
  const counted = async (counts: Readonly<Record<string, number>>) => {
    for (const [status, count] of Object.entries(counts))
      await expect(tab(status)).toHaveText(new RegExp(`${String(count)}$`), { timeout: 10_000 })
  }

  await test.step('looked at where it is: it leaves at its start', async () => {
    moveTo(from - 4 * second)
    await tab('Upcoming').click()
    await expect(row).toBeVisible()
    await counted({ Upcoming: 1, Ongoing: 0 })
    await expect(row).toBeHidden({ timeout: 10_000 })
    await counted({ Upcoming: 0, Ongoing: 1 })
  })

  await test.step('looked at where it will be: it comes at its end', async () => {
    await tab('Expired').click()
    moveTo(until - 4 * second)
    await counted({ Ongoing: 1, Expired: 0 })
    await expect(row).toBeVisible({ timeout: 10_000 })
    await counted({ Ongoing: 0, Expired: 1 })
  })

  await test.step('the clock is set back at once: the tab that is looked at follows', async () => {
    moveTo(from - hour / 2)
    await expect(row).toBeHidden({ timeout: 10_000 })
    await counted({ Upcoming: 1, Expired: 0 })
  })
  expect(handsel.complaints).toEqual([])
})

test('what is searched for among one shop’s coupons hides none of another’s, and is there again coming back', async ({
  handsel,
}) => {
  const { window } = handsel
  const search = window.getByRole('searchbox', { name: 'Search coupons' })
  const look = async (shop: string) => {
    await window.getByRole('button', { name: /^Shop:/ }).click()
    await window.getByRole('menuitemradio', { name: shop }).click()
    await window.getByRole('link', { name: 'Coupons', exact: true }).click()
  }
  await window.getByRole('link', { name: 'Coupons', exact: true }).click()
  await search.fill('no coupon is called this')
  await look('Larkfield Garden')
  await expect(search).toHaveValue('')
  await expect(window.getByRole('row').nth(1)).toBeVisible()
  await look('Larkfield Home')
  await expect(search).toHaveValue('no coupon is called this')
})
