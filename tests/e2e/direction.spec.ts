import { answer, chatCouponTerms, chatOf, shopId } from './calls'
import { benchOf, create, findChat, workbench, writeAs } from './console'
import { cutAtTheirBeginning, misdirected } from './direction'
import { expect, test } from './handsel'

// Too long for one line wherever they stand in one.
const customerName = 'نورة بنت عبد الرحمن بن فيصل الهاشمي من الرياض 24 Larkfield'
const agentName = 'דנה 7 Levi'
const couponName = 'خصم 15 على مستلزمات المائدة والمطبخ Spring.'
const message = 'السعر 250 SAR؟ وكم يستغرق التوصيل إلى العنوان الجديد في مدينة الرياض يا ترى\nThen 3 more.\nشكرا 100%.'
const terms = 'لا يجمع مع عرض 2.\nNot with other offers.'

test('what people write from right to left has its own direction wherever it is shown or typed', async ({
  handsel,
  customer,
}) => {
  const { window } = handsel
  const wrong: string[] = []
  const look = async (page: typeof window, where: string) =>
    wrong.push(...[...(await misdirected(page)), ...(await cutAtTheirBeginning(page))].map((one) => `${where}: ${one}`))
  await answer(window, 'agents.add', { commandId: crypto.randomUUID(), name: agentName, role: 'agent' })
  const shop = await shopId(window)
  const { couponId } = await answer(window, 'coupons.create', {
    commandId: crypto.randomUUID(),
    shopId: shop,
    kind: 'chat',
    terms: { ...(await chatCouponTerms(window, { name: couponName, quantity: 5 })), terms },
  })
  await answer(window, 'coupons.create', {
    commandId: crypto.randomUUID(),
    shopId: shop,
    kind: 'regular',
    terms: {
      ...(await chatCouponTerms(window, { name: `${couponName} 2` })),
      discount: { is: 'percentage', percent: 10 },
      terms,
    },
  })
  await answer(window, 'templates.save', { commandId: crypto.randomUUID(), couponId, name: couponName })

  const page = await customer(handsel)
  await page.getByRole('textbox', { name: 'Your name' }).fill(customerName)
  await look(page, 'page, name')
  await writeAs(page, customerName, message)
  await page.getByRole('textbox', { name: 'Message' }).fill(message)
  await look(page, 'page, chat')

  await findChat(window, customerName)
  const { id } = await chatOf(window, customerName)
  const search = window.getByRole('searchbox', { name: 'Search customers and orders' })
  await search.fill(customerName)
  await look(window, 'inbox')
  await search.fill('')
  await answer(window, 'coupons.send', { commandId: crypto.randomUUID(), conversationId: id, couponId, text: message })
  await answer(window, 'inbox.send', { commandId: crypto.randomUUID(), conversationId: id, note: true, text: message })
  const box = window.getByRole('textbox', { name: 'Message' })
  await box.fill(`/${couponName}`)
  await expect(
    window.getByRole('listbox', { name: 'What can be sent' }).getByRole('option', { name: couponName }).first(),
  ).toBeVisible()
  await look(window, 'slash')
  await box.fill(message)
  await look(window, 'chat')
  await workbench(window)
  await expect(benchOf(window).getByRole('article').first()).toBeVisible()
  await look(window, 'workbench')
  await window.keyboard.press('Escape')
  await findChat(window, 'Oskar Lindqvist')
  await search.fill(customerName)
  await expect(window.getByText(/^Draft/)).toBeVisible()
  await look(window, 'kept draft in its row')

  await answer(window, 'inbox.close', { commandId: crypto.randomUUID(), conversationId: id })
  await findChat(window, customerName)
  await look(window, 'closed chat')
  await window.getByRole('link', { name: 'Coupons' }).click()
  await window.getByRole('table').getByRole('link', { name: couponName, exact: true }).click()
  await expect(window.getByText('Not with other offers.')).toBeVisible()
  await look(window, 'coupon')
  await window.getByRole('link', { name: 'Settings' }).click()
  await expect(window.getByRole('table')).toBeVisible()
  await look(window, 'coupons of the settings')
  await create(window, 'From a template…')
  await expect(window.getByRole('dialog').getByText(couponName)).toBeVisible()
  await look(window, 'templates')
  await window.keyboard.press('Escape')
  await window.getByRole('link', { name: 'People' }).click()
  await expect(window.getByRole('cell', { name: agentName })).toBeVisible()
  await look(window, 'people')
  await window.getByRole('button', { name: /^Profile:/ }).click()
  await look(window, 'profiles')

  await expect(page.getByRole('log').getByRole('article')).toBeVisible()
  await look(page, 'page, card')
  for (const name of ['My coupons', 'Shop']) {
    await page.getByRole('tab', { name }).click()
    await page.getByRole('tabpanel').getByText('Terms', { exact: true }).first().click()
    await look(page, `page, ${name}`)
  }
  expect(wrong).toEqual([])
})

test('each paragraph of a message begins where its language does, in the log and in its box', async ({
  handsel,
  customer,
}) => {
  const page = await customer(handsel)
  await writeAs(page, customerName, message)
  await page.getByRole('textbox', { name: 'Message' }).fill('شكرا 100%.')
  await findChat(handsel.window, customerName)
  for (const one of [page, handsel.window]) {
    const sides = await one
      .getByRole('log')
      .getByText(/^السعر/)
      .evaluate((bubble) => {
        const box = bubble.getBoundingClientRect()
        const text = bubble.firstChild
        if (!(text instanceof Text)) throw new Error('no text')
        let from = 0
        return text.data.split('\n').map((line) => {
          const range = document.createRange()
          range.setStart(text, from)
          range.setEnd(text, from + line.length)
          from += line.length + 1
          const drawn = range.getBoundingClientRect()
          return box.right - drawn.right < drawn.left - box.left || Math.abs(drawn.width - (box.width - 24)) < 2
            ? 'right or whole'
            : 'left'
        })
      })
    expect(sides[2]).toBe('right or whole')
    const endOf = (line: string) =>
      one
        .getByRole('log')
        .getByText(/^السعر/)
        .evaluate((bubble, wanted) => {
          const text = bubble.firstChild
          if (!(text instanceof Text)) throw new Error('no text')
          const at = text.data.indexOf(wanted)
          const range = document.createRange()
          const drawn = (from: number) => {
            range.setStart(text, from)
            range.setEnd(text, from + 1)
            return range.getBoundingClientRect().left
          }
          return drawn(at + wanted.length - 1) < drawn(at) ? 'at its left' : 'at its right'
        }, line)
    expect([await endOf('شكرا 100%.'), await endOf('Then 3 more.')]).toEqual(['at its left', 'at its right'])
  }
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveCSS('direction', 'rtl')
})
