import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { couponOf } from './calls'
import { choosing, inSingapore } from './console'
import { expect, sharedProgram, test } from './handsel'
import { outOfLine, type Column } from './ruler'
import { nameOf, resize, sizes } from './sized'

const handsel = sharedProgram()

/** What a page holds below its bar, and scrolls. */
const body = 'main > header + div'
const fields = 'main form:has(textarea)'
const beside = `${fields} + div`

for (const size of sizes) {
  test(`in settings and forms every column has one left and one right edge, wherever it is scrolled to, ${nameOf(size)}`, async () => {
    const { window, folder } = handsel()
    await resize(handsel(), size)
    const isWide = size.width / size.zoom >= 1200
    const isBeside = size.width / size.zoom >= 900
    const wrong: string[] = []
    const look = async (columns: Readonly<Record<string, Omit<Column, 'at'>>>) => {
      for (const [name, column] of Object.entries(columns))
        wrong.push(...(await outOfLine(window, { [name]: { ...column, at: body } })))
    }
    const go = async (hash: string, until: string) => {
      await window.evaluate((to) => {
        location.hash = to
      }, hash)
      await expect(window.locator(until).first()).toBeVisible()
    }
    const form = (name: string, above: readonly string[]) =>
      look({
        [name]: {
          left: [...above, `${fields} section`, 'main > footer > :first-child'],
          right: [...above, `${beside} > section`],
          most: 1032,
        },
        [`fields of ${name}`]: {
          left: [`${fields} section`, `${fields} div:has(> input:not([type="radio"]))`, `${fields} textarea`],
          right: [
            ...(isBeside ? [] : [beside]),
            `${fields} section`,
            `${fields} div:has(> input:not([type="radio"]))`,
            `${fields} textarea`,
          ],
        },
        [`beside ${name}`]: {
          left: [...(isBeside ? [] : [fields]), `${beside} > section:first-child`, `${beside} > section:last-child`],
          right: [`${beside} > section:first-child`, `${beside} > section:last-child`],
        },
      })

    await test.step('a new coupon', async () => {
      await go('#/settings/coupons/new?kind=chat', fields)
      await form('new coupon', [])
    })
    await test.step('an edit', async () => {
      const { id } = await couponOf(window, 'Weekend thank-you')
      await go(`#/settings/coupons/edit?coupon=${id}`, `${body} > [role="status"]`)
      await form('edit', [`${body} > [role="status"]`])
    })
    await test.step('an import', async () => {
      await go('#/settings/coupons/import', 'main table')
      await look({
        import: { left: [`${body} > div`, 'main table', 'main p'], right: [`${body} > div`, 'main table'], most: 1032 },
      })
      const file = join(folder, 'edges.csv')
      const lines = Array.from({ length: 30 }, (_, line) => `Line ${String(line)};${inSingapore(200)};15;7;10`)
      writeFileSync(file, ['name;end;percent;valid_days;quantity', ...lines, 'Without an end;;15;7;10'].join('\n'))
      await choosing(handsel(), file)
      await window.getByRole('button', { name: 'Choose a file…' }).click()
      await expect(window.getByRole('table', { name: 'Lines of the file' })).toBeVisible()
      await look({
        'lines of an import': {
          left: [`${body} > div`, 'main table', 'main p', 'main > footer > :first-child'],
          right: [`${body} > div:first-child`, 'main table'],
          most: 1032,
        },
      })
    })
    await test.step('people', async () => {
      await go('#/settings/people', 'main table')
      await look({
        people: { left: ['main > header > h1', 'main table'], right: ['main form'], most: isWide ? 952 : Infinity },
        'adding a person': {
          left: ['main form h2', 'main form div:has(> input[name="name"])'],
          right: ['main form h2', 'main form div:has(> input[name="name"])', 'main form [role="radiogroup"]'],
        },
      })
    })
    await test.step('shop', async () => {
      await go('#/settings/shop', 'main form')
      const amounts = 'main form div:has(> input)'
      await look({
        shop: { left: ['main > header > h1', 'main form', amounts], right: ['main form', amounts], most: 480 },
      })
    })
    await test.step('data', async () => {
      await go('#/settings/data', 'main section')
      await look({
        data: {
          left: ['main > header > h1', 'main dl', 'main section', 'main button'],
          right: ['main dl', 'main section'],
          most: 720,
        },
      })
    })
    await test.step('appearance', async () => {
      await go('#/settings/appearance', 'main select')
      const chosen = 'main span:has(> select)'
      await look({
        appearance: {
          left: ['main > header > h1', 'main label', chosen],
          right: [`${body} > div`, chosen],
          most: 480,
        },
      })
    })
    expect(wrong).toEqual([])
  })
}
