import { answer, chatOf, couponOf } from './calls'
import { boxOf } from './console'
import { expect, sharedProgram, test } from './handsel'
import { nameOf, resize } from './sized'

const handsel = sharedProgram()
const speak = (language: 'en' | 'zh-CN') =>
  answer(handsel().window, 'preferences.set', { commandId: crypto.randomUUID(), language })

for (const size of [
  { width: 1024, height: 768, zoom: 1 },
  { width: 1440, height: 900, zoom: 2 },
  { width: 1920, height: 1080, zoom: 2 },
]) {
  test(`no control of any page is cut by the window's sides, ${nameOf(size)}`, async () => {
    const { window } = handsel()
    await resize(handsel(), size)
    const { id: chat } = await chatOf(window, 'Priya Nandakumar')
    const { id: coupon } = await couponOf(window, 'Weekend thank-you')
    const cut: Record<string, string[]> = {}
    for (const [page, control] of [
      ['#/inbox', 'Search customers and orders'],
      [`#/inbox/${chat}`, 'Message'],
      [`#/inbox/${chat}/coupons/${coupon}`, 'Coupon: Weekend thank-you'],
      ['#/coupons', 'Search coupons'],
      [`#/coupons/${coupon}`, 'Edit Weekend thank-you'],
      ['#/settings/coupons', 'Create'],
      ['#/settings/coupons/new?kind=chat', 'Claim period end'],
      [`#/settings/coupons/edit?coupon=${coupon}`, 'Claim period end'],
      ['#/settings/coupons/import', 'Choose a file…'],
      ['#/settings/people', 'Add'],
      ['#/settings/shop', 'Save'],
      ['#/settings/appearance', 'Language'],
      ['#/settings/data', 'Back up now'],
    ] as const) {
      await window.evaluate((to) => {
        location.hash = to
      }, page)
      const wanted = window
        .getByLabel(control, { exact: true })
        .or(window.getByRole('button', { name: control, exact: true }))
        .first()
      await expect(wanted).toBeVisible()
      const names = await window.evaluate(namesOfCut)
      if (names.length > 0) cut[page] = names
    }
    expect(cut).toEqual({})
  })
}

test('the search of the chats and its statuses keep to their column, in Chinese and with many found, enlarged to 200 %', async () => {
  const { window } = handsel()
  await resize(handsel(), { width: 1440, height: 900, zoom: 2 })
  await speak('zh-CN')
  await window.evaluate(() => {
    location.hash = '#/inbox'
  })
  await window.getByRole('searchbox', { name: '搜索顾客和订单' }).fill('204')
  const statuses = window.getByRole('radiogroup', { name: '状态' })
  await expect(statuses).toHaveText(/^全部\d\d进行中\d\d已关闭\d+$/)
  const [column, strip] = [await boxOf(window.getByRole('region', { name: '会话' })), await boxOf(statuses)]
  expect(column.x + column.width - strip.x - strip.width).toBeGreaterThanOrEqual(12)
  expect(await statuses.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
  await window.getByRole('searchbox', { name: '搜索顾客和订单' }).fill('')
  await speak('en')
})

test('what a coupon takes off is read whole in the lists, in Chinese, enlarged to 200 %', async () => {
  const { window } = handsel()
  await resize(handsel(), { width: 1440, height: 900, zoom: 2 })
  await speak('zh-CN')
  const cut: string[] = []
  for (const page of ['#/coupons', '#/settings/coupons']) {
    await window.evaluate((to) => {
      location.hash = to
    }, page)
    await expect(window.getByRole('row').getByText(/封顶$/).first()).toBeVisible()
    cut.push(
      ...(await window
        .getByRole('row')
        .locator('small')
        .evaluateAll((texts) =>
          texts.filter((text) => text.scrollWidth > text.clientWidth).map((text) => text.textContent ?? ''),
        )),
    )
  }
  await speak('en')
  expect(cut).toEqual([])
})

test('the dates of a coupon are read whole in a form enlarged to 200 %', async () => {
  const { window } = handsel()
  await resize(handsel(), { width: 1440, height: 900, zoom: 2 })
  await window.evaluate(() => {
    location.hash = '#/settings/coupons/new?kind=chat'
  })
  const start = window.getByRole('textbox', { name: 'Claim period start' })
  await expect(start).toHaveValue(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
  expect(await start.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(0)
})

/** What can be pressed or filled in and stands outside of the window or of what scrolls sideways. */
function namesOfCut(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea')]
    .filter((control) => {
      const box = control.getBoundingClientRect()
      if (box.width === 0 || getComputedStyle(control).visibility === 'hidden') return false
      let [left, right] = [0, innerWidth]
      for (let around = control.parentElement; around; around = around.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(around)
        if (clipPath !== 'none') return false
        if (overflowX === 'visible') continue
        const edges = around.getBoundingClientRect()
        left = Math.max(left, edges.left)
        right = Math.min(right, edges.right)
      }
      return box.left < left - 1 || box.right > right + 1
    })
    .map((control) => control.getAttribute('aria-label') ?? control.textContent ?? control.tagName)
}
