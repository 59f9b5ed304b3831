import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { couponOf, newChatCoupon } from './calls'
import { choosing, create, inSingapore } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()

test('a spreadsheet’s file becomes coupons: the good lines are created, the others named with line, column and reason', async () => {
  const { window, folder } = handsel()
  const end = inSingapore(200)
  await newChatCoupon(window, { name: 'There already' })
  const lines = window.getByRole('table', { name: 'Lines of the file' }).getByRole('row')
  const file = join(folder, 'spring.csv')

  await test.step('an example is saved, and is itself a good file', async () => {
    await window.getByRole('link', { name: 'Settings' }).click()
    await create(window, 'From a file…')
    await expect(window.getByRole('table', { name: 'Columns of the file' })).toBeVisible()
    const example = join(folder, 'coupons.csv')
    await choosing(handsel(), example)
    await window.getByRole('button', { name: 'Save an example…' }).click()
    await expect
      .poll(() => {
        try {
          return readFileSync(example, 'utf8').split('\r\n').length
        } catch {
          return 0
        }
      })
      .toBe(4)
    await window.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(window.getByText('2 lines can become coupons.')).toBeVisible()
  })

  await test.step('a file with columns that nobody knows is refused, and each is named', async () => {
    writeFileSync(file, `name;max_discont;priority\nA;5;1\n`)
    await choosing(handsel(), file)
    await window.getByRole('button', { name: 'Choose a file again…' }).click()
    await expect(
      window.getByText('2 columns are not known: “max_discont” and “priority”. Rename them as below, or delete them.'),
    ).toBeVisible()
  })

  await test.step('each line is shown as what it becomes, or with what is wrong', async () => {
    const rows = [
      'name;end;percent;amount;min_spend;valid_days;quantity;products;terms',
      `Spring one;${end};15;;;7;10;;"Two\nlines"`,
      `Spring two;${end};;1.250;;7;10;;`,
      `Spring three;${end};15;;;91;;Silver spoon;`,
      `There already;${end};15;;;7;10;;`,
      `Spring four;${end};;5;50;7;10;;`,
    ]
    writeFileSync(file, `\ufeff${rows.join('\r\n')}\r\n`)
    await window.getByRole('button', { name: 'Choose a file again…' }).click()
    await expect(lines).toHaveCount(6)
    await expect(lines.filter({ hasText: 'Spring one' })).toContainText('15% off')
    await expect(lines.filter({ hasText: 'Spring two' })).toContainText('amount “1.250” can mean 1250 or 1.25.')
    const three = lines.filter({ hasText: 'Spring three' })
    await expect(three.getByRole('cell').first()).toHaveText('5')
    for (const said of [
      'valid_days “91”: Type a whole number from 1 to 90.',
      'quantity Type a whole number from 1 to 1,000,000.',
      'products No product of the shop is called “Silver spoon”.',
    ])
      await expect(three).toContainText(said)
    await expect(lines.filter({ hasText: 'There already' })).toContainText('A coupon has this name already: left out.')
  })

  await test.step('a file that can’t be read leaves nothing of the one before; choosing none keeps what is there', async () => {
    const good = readFileSync(file)
    await handsel().app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    })
    await window.getByRole('button', { name: 'Choose a file again…' }).click()
    await expect(lines).toHaveCount(6)
    const picture = join(folder, 'picture.csv')
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]))
    await choosing(handsel(), picture)
    await window.getByRole('button', { name: 'Choose a file again…' }).click()
    await expect(window.getByText('The characters of this file can’t be read')).toBeVisible()
    await expect(lines).toHaveCount(0)
    await expect(window.getByRole('button', { name: /^Create \d/ })).toHaveCount(0)
    await expect(window.getByText('From spring.csv')).toHaveCount(0)
    await choosing(handsel(), join(folder, 'gone.csv'))
    await window.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(window.getByText('The file is not there any more. Choose it again.')).toBeVisible()
    writeFileSync(file, good)
    await choosing(handsel(), file)
    await window.getByRole('button', { name: 'Choose a file…' }).click()
    await expect(lines).toHaveCount(6)
  })

  await test.step('the good ones alone are created', async () => {
    await window.getByRole('button', { name: 'Create 2 coupons' }).click()
    await expect(window.getByRole('row', { name: /Spring one/ })).toBeVisible()
    await expect(window.getByRole('row', { name: /Spring four/ })).toBeVisible()
    await expect(window.getByRole('row', { name: /Spring two/ })).toHaveCount(0)
    expect((await couponOf(window, 'Spring one')).terms).toBe('Two\nlines')
  })

  await test.step('the corrected file creates the rest, and nothing twice', async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('1.250', '12,50'))
    await create(window, 'From a file…')
    await window.getByRole('button', { name: 'Choose a file…' }).click()
    await window.getByRole('button', { name: 'Create 1 coupon' }).click()
    await expect(window.getByRole('row', { name: /Spring two/ })).toBeVisible()
    await expect(window.getByRole('row', { name: /Spring one/ })).toHaveCount(1)
  })
  expect(handsel().complaints).toEqual([])
})
