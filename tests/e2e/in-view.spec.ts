import type { Page } from '@playwright/test'
import { answer, chatOf, newChatCoupon, shopId } from './calls'
import { benchOf } from './console'
import { expect, sharedProgram, test } from './handsel'
import { nameOf, press, resize, sizes } from './sized'

const handsel = sharedProgram()
// A trace of so many steps takes longer than they do.
test.use({ trace: 'off' })
const trigger = 'main [aria-haspopup="dialog"][aria-expanded]'

for (const size of sizes) {
  test(`what was said last in each open chat stands above the workbench, opened in either way at its least and its greatest height, in a window of ${nameOf(size)}`, async () => {
    const { window } = handsel()
    await resize(handsel(), size)
    const { rows } = await answer(window, 'inbox.list', {
      shopId: await shopId(window),
      search: '',
      status: 'open',
      offset: 0,
      limit: 50,
    })
    expect(rows.length).toBeGreaterThan(20)
    const covered: string[] = []
    for (const { id, customerName } of rows) {
      await show(window, id, customerName)
      const look = async (how: string, key?: 'Home' | 'End') => {
        const px = await pxCovered(window, key)
        if (px > 0) covered.push(`${customerName}, ${how}: ${String(px)} px`)
      }
      // The mouse finds it as high as the last key left it: at its greatest height, then at its least.
      for (const key of ['Home', 'End'] as const) {
        await openBy(window, 'mouse')
        await look(`opened by the mouse before ${key}`)
        await look(`${key} on its edge`, key)
        await window.keyboard.press('Escape')
        await openBy(window, 'Alt C')
        await look(`opened by Alt C after ${key}`)
        await window.keyboard.press('Escape')
      }
    }
    expect(covered).toEqual([])
  })
}

for (const size of sizes) {
  test(`a coupon's card stands above the workbench once it was sent, from its ticket, its detail view or the reply, in a window of ${nameOf(size)}`, async () => {
    const { window } = handsel()
    await resize(handsel(), size)
    const coupon = `Of ${String(size.width)} px ${size.zoom === 1 ? 'plain' : 'enlarged'}`
    await newChatCoupon(window, { name: coupon, perCustomer: 10 })
    const { id, customerName } = await chatOf(window, 'Kenji Morita')
    await show(window, id, customerName)
    const lastPosition = async () =>
      (await answer(window, 'inbox.open', { conversationId: id, limit: 1 })).messages[0]?.position ?? 0
    const afterSending = async (send: () => Promise<void>) => {
      const before = await lastPosition()
      await send()
      await expect.poll(lastPosition).toBeGreaterThan(before)
      if (!(await benchOf(window).isVisible())) await window.keyboard.press('Alt+C')
      await expect(window.getByRole('log').getByRole('article', { name: coupon }).last()).toBeVisible()
      return pxCovered(window)
    }
    const covered: Record<string, number> = {}
    await window.keyboard.press('Alt+C')
    await benchOf(window).getByRole('searchbox').fill(coupon)
    for (const key of ['Home', 'End'] as const) {
      await pxCovered(window, key)
      covered[`ticket, ${key}`] = await afterSending(() =>
        benchOf(window)
          .getByRole('button', { name: `Send ${coupon}`, exact: true })
          .click(),
      )
      covered[`detail view, ${key}`] = await afterSending(async () => {
        await benchOf(window).getByRole('link', { name: coupon }).click()
        await window
          .getByRole('complementary', { name: `Coupon: ${coupon}` })
          .getByRole('button', { name: 'Send coupon' })
          .click()
      })
      covered[`reply, ${key}`] = await afterSending(async () => {
        await window.keyboard.press('Escape')
        const text = window.getByRole('textbox', { name: 'Message' })
        await text.fill(`/${coupon}`)
        await expect(window.getByRole('option', { name: coupon })).toHaveCount(1)
        await text.press('Enter')
        await window.getByRole('main').getByRole('button', { name: 'Send coupon' }).click()
      })
    }
    expect(Object.entries(covered).filter(([, px]) => px > 0)).toEqual([])
    await benchOf(window).getByRole('searchbox').fill('')
    await window.keyboard.press('Escape')
  })
}

async function show(window: Page, id: string, customerName: string): Promise<void> {
  await window.evaluate((to) => {
    location.hash = to
  }, `#/inbox/${id}`)
  await expect(window.getByRole('log', { name: `Conversation with ${customerName}` })).toBeVisible()
}

async function openBy(window: Page, way: 'mouse' | 'Alt C'): Promise<void> {
  if (way === 'mouse') await press(window, trigger)
  else await window.keyboard.press('Alt+C')
}

/**
 * How much of the last message the open workbench covers, px, once both stand still, after a key on its upper edge; or how
 * far from its end the transcript is.
 */
function pxCovered(window: Page, key?: 'Home' | 'End'): Promise<number> {
  return window.evaluate(async (pressed) => {
    const bench = () => document.querySelector('[role="dialog"][data-state="open"]')
    const last = () => [...document.querySelectorAll('[role="log"] [data-index]')].at(-1)
    const edges = () => [bench()?.getBoundingClientRect().top, last()?.getBoundingClientRect().bottom]
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    // A press that opened nothing is no reason to wait for the whole test's time.
    for (let frames = 0; !bench() || !last(); frames += 1) {
      if (frames > 120) throw new Error('the workbench is not open')
      await frame()
    }
    if (pressed)
      bench()
        ?.querySelector('[role="separator"]')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }))
    await frame()
    for (let still = 0, before = ''; still < 3;) {
      await frame()
      const now = edges().join()
      still = now === before ? still + 1 : 0
      before = now
    }
    const [top = 0, bottom = Infinity] = edges()
    const log = document.querySelector('[role="log"]')
    const fromEnd = log ? log.scrollHeight - log.scrollTop - log.clientHeight : Infinity
    return Math.max(Math.ceil(bottom - top), Math.floor(fromEnd))
  }, key)
}
