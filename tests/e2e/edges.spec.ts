import type { Page } from '@playwright/test'
import { chatOf, couponOf } from './calls'
import { fromMenuOf, workbench } from './console'
import { expect, sharedProgram, test } from './handsel'
import { outOfLine, type Column } from './ruler'
import { nameOf, resize, sizes } from './sized'

const handsel = sharedProgram()

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

const bench = '[role="dialog"][data-state="open"]:has(article)'
const customer = 'aside[aria-label="Customer"]'

for (const size of sizes) {
  test(`every column has one left and one right edge, with a scrollbar and without, ${nameOf(size)}`, async () => {
    const { window } = handsel()
    await resize(handsel(), size)
    const wrong: string[] = []
    const look = async (columns: Readonly<Record<string, Column>>) => wrong.push(...(await outOfLine(window, columns)))
    const isWide = size.width / size.zoom >= 1200
    const { id: chat } = await chatOf(window, 'Priya Nandakumar')
    const { id: coupon } = await couponOf(window, 'Weekend thank-you')

    await test.step('inbox and customer', async () => {
      await go(window, `#/inbox/${chat}`)
      await expect(window.getByRole('log')).toBeVisible()
      await expect(window.getByRole('option').first()).toBeVisible()
      const message = 'textarea[aria-label="Message"]'
      await look({
        list: {
          left: ['section:has([role="listbox"]) div:has(> input)', '[role="option"]'],
          right: ['section:has([role="listbox"]) div:has(> input)', '[role="option"]'],
          at: '[role="listbox"]',
        },
        transcript: {
          left: [`div:has(> ${message})`, '[role="log"] [data-index] > *'],
          right: [`div:has(> ${message})`, '[role="log"] [data-index] > *'],
          at: '[role="log"]',
        },
      })
      if (isWide) {
        await expect(window.locator(`${customer} dl`)).toBeVisible()
        await look({
          customer: {
            left: [`${customer} dl`, `${customer} section`, `${customer} header > :first-child`],
            right: [`${customer} dl`, `${customer} section`, `${customer} li > :nth-child(2)`],
            at: `${customer} > :last-child`,
          },
        })
      }
    })
    await test.step('workbench', async () => {
      await workbench(window)
      await expect(window.locator(`${bench} article`).first()).toBeVisible()
      await look({
        workbench: {
          left: [`${bench} div:has(> input[type="search"])`, `${bench} [role="listitem"]`],
          right: [
            `${bench} header > :last-child`,
            `${bench} [role="listitem"]`,
            ...(size.zoom === 1 ? [`${bench} span:has(> select[aria-label="Sort"])`] : []),
          ],
          at: `${bench} div:has(> [role="list"])`,
        },
      })
      await window.keyboard.press('Escape')
    })
    await test.step('detail view', async () => {
      await go(window, `#/inbox/${chat}/coupons/${coupon}`)
      const pane = 'aside[aria-label^="Coupon: "]'
      await expect(window.locator(`${pane} article`)).toBeVisible()
      await look({
        'detail view': {
          left: [`${pane} article`, `${pane} section`, `${pane} footer > :first-child`],
          right: [`${pane} article`, `${pane} section`, `${pane} footer > :last-child`],
          at: `${pane} > [role="group"]`,
        },
      })
    })
    for (const page of ['#/coupons', '#/settings/coupons']) {
      await test.step(`list of ${page}`, async () => {
        await go(window, page)
        await expect(window.getByRole('row').nth(2)).toBeVisible()
        const list: Column = {
          left: ['main > header > h1', '[role="tablist"]', '[role="table"]'],
          right: [
            '[role="tablist"]',
            '[role="table"]',
            ...(page === '#/coupons' ? [] : ['main > header > :last-child']),
          ],
          at: 'div:has(> [role="table"])',
        }
        await look({ [page]: list })
      })
    }
    await test.step('a dialog', async () => {
      await go(window, '#/settings/coupons')
      await fromMenuOf(window, 'Weekend thank-you', 'Deactivate')
      const dialog = '[role="dialog"][aria-labelledby]'
      await expect(window.locator(`${dialog} footer`)).toBeVisible()
      await look({
        dialog: {
          left: [`${dialog} header`, `${dialog} p`, `${dialog} footer`],
          right: [`${dialog} header > :last-child`, `${dialog} footer > :last-child`],
        },
      })
      const [box, head] = [
        await window.locator(dialog).boundingBox(),
        await window.locator(`${dialog} header`).boundingBox(),
      ]
      if (!box || !head) throw new Error('it is not drawn')
      const [before, after] = [head.x - box.x, box.x + box.width - head.x - head.width]
      if (Math.abs(before - after) >= 1)
        wrong.push(`dialog: ${String(before)} px before its content, ${String(after)} after it`)
      await window.keyboard.press('Escape')
    })
    expect(wrong).toEqual([])
  })
}
