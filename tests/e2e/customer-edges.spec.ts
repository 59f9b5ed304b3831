import { answer, chatOf } from './calls'
import { writeAs } from './console'
import { expect, sharedProgram, test } from './handsel'
import { outOfLine } from './ruler'

const handsel = sharedProgram()

for (const width of [360, 480, 1000]) {
  test(`the customers’ page has one left and one right edge, ${String(width)} px`, async ({ customer: open }) => {
    const page = await open(handsel())
    await page.setViewportSize({ width, height: 600 })
    await writeAs(page, 'Ana Ruiz', 'Hello')
    for (let time = 0; time < 8; time += 1) {
      await page.getByRole('textbox', { name: 'Message' }).fill(`Message ${String(time)}`)
      await page.getByRole('button', { name: 'Send' }).click()
      await expect(page.getByRole('log').getByText(`Message ${String(time)}`)).toBeVisible()
    }
    const wrong = await outOfLine(page, {
      chat: {
        left: ['form:has(textarea) > div', '[role="log"] p'],
        right: ['form:has(textarea) > button', '[role="log"] p'],
        at: '[role="log"]',
      },
    })
    const held = (
      await answer(handsel().window, 'coupons.list', {
        shopId: (await chatOf(handsel().window, 'Ana Ruiz')).shopId,
        status: 'ongoing',
        kind: 'regular',
        search: '',
        offset: 0,
        limit: 1,
      })
    ).rows[0]
    await page.getByRole('tab', { name: 'Shop' }).click()
    await page.getByRole('button', { name: `Claim ${held?.name ?? ''}` }).click()
    await page
      .getByRole('button', { name: /^Add to cart/ })
      .first()
      .click()
    wrong.push(
      ...(
        await outOfLine(page, {
          shop: {
            left: ['section > h2', 'section ul:has(h3)'],
            right: ['section ul:has(h3)', 'section:has(> ul) > h2'],
          },
        })
      ).filter(() => width < 900),
    )
    await page.getByRole('tab', { name: 'My coupons' }).click()
    await expect(page.getByRole('tabpanel').getByRole('article')).toHaveCount(1)
    wrong.push(
      ...(await outOfLine(page, {
        'My coupons': {
          left: ['header > :first-child', '[role="tabpanel"]:not([hidden]) section'],
          right: ['header > :last-child', '[role="tabpanel"]:not([hidden]) section'],
        },
      })),
    )
    const gaps = await page.getByRole('tabpanel').evaluate((panel) => {
      const [outer, inner] = [
        panel.getBoundingClientRect(),
        panel.querySelector('section')?.getBoundingClientRect() ?? new DOMRect(),
      ]
      return [inner.left - outer.left, outer.right - inner.right]
    })
    // Where the browser keeps nothing, a note about it stands above.
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      }),
    )
    await page.reload()
    await expect(page.getByRole('button', { name: 'Close this note' })).toBeVisible()
    wrong.push(
      ...(await outOfLine(page, {
        note: {
          left: ['[role="tabpanel"]:not([hidden]) section', '[role="status"] svg'],
          right: ['[role="tabpanel"]:not([hidden]) section', '[aria-label="Close this note"]'],
        },
      })),
    )
    expect({ gaps, wrong }).toEqual({ gaps: [16, 16], wrong: [] })
  })
}
