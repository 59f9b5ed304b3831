import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { choosing, inSingapore, openChat, workbench } from './console'
import { expect, test } from './handsel'

test('the console speaks Chinese throughout, and takes dates as in every language', async ({ notStarted }) => {
  await notStarted.start('--sample', '--lang', 'zh-CN')
  const { window, folder } = notStarted
  await expect(window.getByRole('link', { name: '收件箱' })).toBeVisible()
  await expect(window.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await window.getByRole('option').first().click()
  await window.getByRole('button', { name: /^优惠券/ }).click()
  const panel = window.getByRole('dialog', { name: '优惠券工作台' })
  const ticket = panel.getByRole('article', { name: 'Weekend thank-you' })
  await expect(ticket).toContainText('8折')
  await expect(ticket).toContainText('优惠$10封顶')
  await expect(panel.getByRole('article', { name: 'Bundle saver' })).toContainText('立减$12')

  await window.evaluate(() => {
    location.hash = '#/settings/coupons/new?kind=chat'
  })
  const end = window.getByPlaceholder('YYYY-MM-DD HH:mm').last()
  await end.fill('2020-01-01 10:00')
  await end.blur()
  await expect(end).toHaveAttribute('aria-invalid', 'true')
  await end.fill('2030-13-01 10:00')
  await end.blur()
  await expect(end).toHaveAttribute('aria-invalid', 'true')
  await test.step('a date typed as in every language is taken, and shown in Chinese', async () => {
    const name = '双十二谢谢你'
    const until = inSingapore(48)
    await window.getByRole('textbox', { name: '优惠券名称' }).fill(name)
    await window.getByRole('textbox', { name: '领取结束时间' }).fill(until)
    await expect(window.getByRole('textbox', { name: '领取结束时间' })).not.toHaveAttribute('aria-invalid')
    await window.getByLabel('优惠百分比').fill('15')
    await expect(window.getByLabel('优惠百分比')).toHaveAccessibleDescription('即8.5折')
    await window.getByLabel('总数量').fill('5')
    await window.getByRole('button', { name: '创建优惠券' }).click()
    await window.getByRole('link', { name }).click()
    await expect(window.getByRole('heading', { name })).toBeVisible()
    const [, month, day, time] = /^\d+-0?(\d+)-0?(\d+) (.+)$/.exec(until) ?? []
    await expect(window.getByRole('main')).toContainText(`${String(month)}月${String(day)}日 ${String(time)}`)
  })

  await test.step('a file of coupons is judged in Chinese', async () => {
    const file = join(folder, 'coupons.csv')
    writeFileSync(
      file,
      `优惠券名称,领取结束时间,优惠百分比,有效天数,总数量\n元旦快乐,${inSingapore(200)},20,7,100\n春节快乐,${inSingapore(200)},20,91,`,
    )
    await choosing(notStarted, file)
    await window.evaluate(() => (location.hash = '#/settings/coupons/import'))
    await window.getByRole('button', { name: '选择文件…' }).click()
    const lines = window.getByRole('table', { name: '文件各行' }).getByRole('row')
    await expect(lines.filter({ hasText: '元旦快乐' })).toContainText('8折')
    await expect(lines.filter({ hasText: '春节快乐' })).toContainText('有效天数 “91”：请输入1至90的整数。')
    expect(await window.getByRole('main').innerText()).not.toMatch(/import\.[a-z_]+/)
  })

  // What nobody translated would show as its key, or in English.
  for (const hash of [
    '#/settings/coupons/new?kind=chat',
    '#/settings/coupons/import',
    '#/coupons',
    '#/settings/people',
    '#/settings/shop',
    '#/settings/appearance',
    '#/settings/data',
  ]) {
    await window.evaluate((to) => {
      location.hash = to
    }, hash)
    await expect(window.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u)
    expect(await window.locator('body').innerText()).not.toMatch(
      /\b(coupon|settings|people|app|inbox|workbench|form|import|template|edit|chosen)\.[a-z_]+\b/,
    )
  }
})

test('the language is changed in the settings, at once and for good', async ({ handsel }) => {
  await handsel.window.evaluate(() =>
    self.handsel.call('preferences.set', { commandId: 'speak-chinese-1', language: 'zh-CN' }),
  )
  await expect(handsel.window.getByRole('link', { name: '收件箱' })).toBeVisible()
  await handsel.window.evaluate(() =>
    self.handsel.call('preferences.set', { commandId: 'speak-english-1', language: 'en' }),
  )
  await openChat(handsel.window, 'Priya Nandakumar')
  await expect((await workbench(handsel.window)).getByRole('article').first()).toBeVisible()
})
