import { addToCart, createChatCoupon, inSingapore, openChat, reply, workbench, writeAs } from './console'
import { expect, test } from './handsel'

const hour = 3_600_000

test('a chat coupon’s whole life: created, sent, claimed, used, refused, ended, and all there after a kill', async ({
  handsel,
  customer,
}) => {
  test.setTimeout(120_000)
  const { window } = handsel
  const coupon = 'First candle treat'

  await test.step('a supervisor creates it: 20 % off, up to $10, over $50, two in all, one for each customer', async () => {
    await createChatCoupon(window, {
      name: coupon,
      percentage: 20,
      maximum: '10',
      minimum: '50',
      quantity: 2,
      perCustomer: 1,
      days: 7,
      end: inSingapore(24),
    })
  })

  const ana = await customer(handsel)
  await test.step('customer A writes and an agent answers', async () => {
    await writeAs(ana, 'Ana Ruiz', 'Is there anything off on candles?')
    await openChat(window, 'Ana Ruiz')
    await expect(window.getByRole('log').getByText('Is there anything off on candles?')).toBeVisible()
    await reply(window, 'Let me see what I can do.')
    await expect(ana.getByRole('log').getByText('Let me see what I can do.')).toBeVisible()
  })

  await test.step('the workbench shows it beside the regular ones, and its filters work', async () => {
    const panel = await workbench(window)
    const ticket = panel.getByRole('article', { name: coupon })
    await expect(ticket).toBeVisible()
    await panel.getByRole('radio', { name: 'Regular' }).click()
    await expect(ticket).toBeHidden()
    await expect(panel.getByRole('article').first()).toBeVisible()
    await panel.getByRole('radio', { name: 'Chat' }).click()
    await panel.getByRole('searchbox', { name: 'Search coupons' }).fill('candle treat')
    await expect(panel.getByRole('article')).toHaveCount(1)
    await panel.getByRole('combobox', { name: 'Discount' }).selectOption({ label: 'Amount off' })
    await expect(ticket).toBeHidden()
    await panel.getByRole('button', { name: 'Clear filters' }).click()
    await panel.getByRole('switch', { name: 'Can be sent here' }).click()
    await expect(ticket).toBeVisible()
  })

  await test.step('its detail view opens and leads back to the same chat and filter', async () => {
    await window.getByRole('dialog', { name: 'Coupon workbench' }).getByRole('link', { name: coupon }).click()
    await expect(window.getByRole('heading', { name: coupon })).toBeVisible()
    await expect(window.getByRole('button', { name: 'Send coupon' })).toBeVisible()
    await window
      .getByRole('link', { name: /Back/ })
      .or(window.getByRole('button', { name: /Back/ }))
      .first()
      .click()
    await expect(window.getByRole('log', { name: 'Conversation with Ana Ruiz' })).toBeVisible()
    const panel = await workbench(window)
    await expect(panel.getByRole('switch', { name: 'Can be sent here' })).toBeChecked()
  })

  await test.step('Send puts the card into A’s chat, claimed', async () => {
    const panel = await workbench(window)
    await panel.getByRole('article', { name: coupon }).getByRole('button', { name: 'Send' }).click()
    const card = ana.getByRole('log').getByRole('article', { name: coupon })
    await expect(card).toContainText('Claimed')
    await ana.getByRole('tab', { name: 'My coupons' }).click()
    await expect(ana.getByRole('tabpanel').getByRole('article', { name: coupon })).toBeVisible()
  })

  await test.step('a second Send to A is refused with its reason', async () => {
    const panel = await workbench(window)
    await panel.getByRole('switch', { name: 'Can be sent here' }).click()
    const ticket = panel.getByRole('article', { name: coupon })
    await expect(ticket).toContainText('Ana Ruiz claimed it on')
    await expect(ticket.getByRole('button', { name: 'Send' })).toBeHidden()
  })

  await test.step('a cart of $80 costs A $70', async () => {
    await ana.getByRole('tab', { name: 'Shop' }).click()
    const panel = ana.getByRole('tabpanel')
    await addToCart(ana, 'Oak serving tray')
    await addToCart(ana, 'Buckwheat pillow')
    await expect(panel).toContainText('$80.00')
    await expect(panel).toContainText('$70.00')
  })

  const ben = await customer(handsel)
  await test.step('B gets the last one', async () => {
    await writeAs(ben, 'Ben Okafor', 'Hello there')
    await openChat(window, 'Ben Okafor')
    const panel = await workbench(window)
    await panel.getByRole('article', { name: coupon }).getByRole('button', { name: 'Send' }).click()
    await expect(ben.getByRole('log').getByRole('article', { name: coupon })).toContainText('Claimed')
  })

  const cleo = await customer(handsel)
  await test.step('for C it is fully claimed, and C finds it nowhere', async () => {
    const answers: string[] = []
    cleo.on('response', (response) => {
      void response
        .text()
        .then((text) => answers.push(text))
        .catch(() => undefined)
    })
    cleo.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => answers.push(payload.toString()))
    })
    await cleo.reload()
    await writeAs(cleo, 'Cleo Marsh', 'Do you have coupons?')
    await openChat(window, 'Cleo Marsh')
    const panel = await workbench(window)
    await panel.getByRole('searchbox', { name: 'Search coupons' }).fill(coupon)
    await expect(panel.getByRole('article', { name: coupon })).toContainText('Fully claimed, 2 of 2')
    for (const tab of ['My coupons', 'Shop']) {
      await cleo.getByRole('tab', { name: tab }).click()
      await expect(cleo.getByRole('tabpanel')).toBeVisible()
      await expect(cleo.getByText(coupon)).toHaveCount(0)
    }
    const id = await window.evaluate(async (name) => {
      const bridge = self.handsel
      const start = await bridge.call('app.start', {})
      if (start.is !== 'ok') return undefined
      const listed = await bridge.call('coupons.list', {
        shopId: start.data.shops[0]!.id,
        status: 'ongoing',
        search: name,
        offset: 0,
        limit: 1,
      })
      return listed.is === 'ok' ? listed.data.rows[0]?.id : undefined
    }, coupon)
    expect(id).toBeTruthy()
    expect(answers.length).toBeGreaterThan(3)
    expect(answers.join()).not.toContain(id)
    expect(answers.join()).not.toContain(coupon)
    const claimed = await cleo.evaluate(async (couponId) => {
      const answer = await fetch('/api/claims', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ clientId: 'by-its-id-0001', couponId }),
      })
      return [answer.status, await answer.json()]
    }, id)
    expect(claimed).toEqual([404, { error: 'not_found' }])
    const claimOfAna = await window.evaluate(async () => {
      const bridge = self.handsel
      const start = await bridge.call('app.start', {})
      if (start.is !== 'ok') return undefined
      const shopId = start.data.shops[0]!.id
      const listed = await bridge.call('inbox.list', {
        shopId,
        status: 'open',
        search: 'Ana Ruiz',
        offset: 0,
        limit: 1,
      })
      if (listed.is !== 'ok' || !listed.data.rows[0]) return undefined
      const panelOf = await bridge.call('customers.panel', { customerId: listed.data.rows[0].customerId, shopId })
      return panelOf.is === 'ok' ? { shopId, claimId: panelOf.data.coupons[0]?.claim.id } : undefined
    })
    const ordered = await cleo.evaluate(async (of) => {
      const shop = (await (await fetch('/api/shop')).json()) as { products: { id: string }[] }
      const body = {
        clientId: 'order-0000001',
        shopId: of?.shopId,
        lines: [{ productId: shop.products[0]?.id, quantity: 5 }],
        claimId: of?.claimId,
      }
      const answer = await fetch('/api/orders', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return [answer.status, await answer.json()]
    }, claimOfAna)
    expect(ordered).toEqual([404, { error: 'not_found' }])
  })

  await test.step('past its end it is gone from the workbench, and B can still use the claim', async () => {
    handsel.moveClock(25 * hour)
    const panel = await workbench(window)
    await expect(panel.getByRole('article', { name: coupon })).toHaveCount(0)
    await ben.getByRole('tab', { name: 'Shop' }).click()
    const shop = ben.getByRole('tabpanel')
    await addToCart(ben, 'Oak serving tray')
    await addToCart(ben, 'Buckwheat pillow')
    await expect(shop).toContainText('$70.00')
    await shop.getByRole('button', { name: 'Place order' }).click()
    await expect(shop).toContainText(/Order \d+|order \d+/)
    await ben.getByRole('tab', { name: 'My coupons' }).click()
    await expect(ben.getByRole('tabpanel').getByRole('article', { name: coupon })).toContainText('Used')
  })

  await test.step('after a kill and a restart everything is there, once', async () => {
    await handsel.kill()
    await handsel.start('--sample')
    const again = handsel.window
    await openChat(again, 'Ana Ruiz')
    const log = again.getByRole('log')
    await expect(log.getByText('Is there anything off on candles?')).toHaveCount(1)
    await expect(log.getByText('Let me see what I can do.')).toHaveCount(1)
    await expect(log.getByRole('article', { name: coupon })).toHaveCount(1)
    await openChat(again, 'Ben Okafor')
    await expect(again.getByRole('log').getByRole('article', { name: coupon })).toHaveCount(1)
    await expect(again.getByRole('log').getByRole('article', { name: coupon })).toContainText('Redeemed')
  })
  expect(handsel.complaints).toEqual([])
})
