import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { limitsOnThisComputer, startWebchat } from '../../../electron/channels/webchat'
import { CouponsAnswer } from '../../../shared/contract/webchat'
import type { CouponId } from '../../../shared/model'
import { aDesk, aFolder, type DeskUnderTest } from '../../fixtures/desk'

const askers = Array.from({ length: 200 }, (_, index) => index)
const claimedBefore = 10
const left = 50

test('of 200 customers who claim at once through the shop’s page, the last 50 claims go to 50, also after a restart', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const shop = await served(desk)
  const couponId = await desk.coupon({ quantity: claimedBefore + left }, 'regular')
  for (let index = 0; index < claimedBefore; index += 1) await shop.claim(1_000 + index, couponId)

  const answers = await Promise.all(askers.map((index) => shop.claim(index, couponId)))

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(left)
  const refused = answers.filter(({ status }) => status !== 200)
  expect(new Set(refused.map(({ text }) => text))).toEqual(
    new Set([JSON.stringify({ error: 'refused', refusal: { reason: 'fully_claimed', quantity: 60 } })]),
  )
  const held = await Promise.all(askers.map((index) => shop.claims(index)))
  expect(held.map((claims) => claims.length)).toEqual(answers.map(({ status }) => (status === 200 ? 1 : 0)))
  await desk.close()
  expect((await aDesk(folder)).desk.world.coupon(couponId)).toMatchObject({ claimed: 60, sent: 0 })
})

test('of 200 chats into which a coupon is sent at once, the last 50 claims go to 50, also after a restart', async () => {
  const folder = aFolder()
  const desk = await aDesk(folder)
  const couponId = await desk.coupon({ quantity: claimedBefore + left })
  const chats = await Promise.all(
    [...askers, ...askers.slice(0, claimedBefore).map((index) => 1_000 + index)].map((index) =>
      desk.chat(`Customer ${String(index)}`),
    ),
  )
  for (const conversationId of chats.splice(askers.length))
    await desk.done('coupons.send', { conversationId, couponId })

  const outcomes = await Promise.all(
    chats.map((conversationId) => desk.ask('coupons.send', { conversationId, couponId })),
  )

  expect(outcomes.filter(({ is }) => is === 'ok')).toHaveLength(left)
  for (const outcome of outcomes)
    if (outcome.is !== 'ok')
      expect(outcome).toEqual({ is: 'refused', refusal: { reason: 'fully_claimed', quantity: 60 } })
  // A card for each claim, and for no other.
  const cards = chats.map((id) => desk.desk.world.conversation(id)?.lastMessage?.body === 'coupon')
  expect(cards).toEqual(outcomes.map(({ is }) => is === 'ok'))
  await desk.close()
  const again = await aDesk(folder)
  expect(again.desk.world.coupon(couponId)).toMatchObject({ claimed: 60, sent: 60 })
  expect(chats.map((id) => again.desk.world.conversation(id)?.lastMessage?.body === 'coupon')).toEqual(cards)
})

/** The desk's customers behind a server on a free port, each with a cookie of their own. */
async function served(desk: DeskUnderTest) {
  const pageFolder = join(aFolder(), 'page')
  await mkdir(pageFolder)
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html><title>Shop</title>')
  const webchat = await startWebchat({
    monotonic: () => performance.now(),
    port: 0,
    desk: desk.desk.customers,
    installationId: 'house1',
    cookieKey: 'k'.repeat(43),
    limits: limitsOnThisComputer,
    pageFolder,
  })
  if (webchat.is !== 'listening') throw new Error('no free port')
  onTestFinished(() => webchat.close())
  const origin = `http://127.0.0.1:${String(webchat.port)}`
  const cookies = new Map<number, string>()
  /** As the server gave it with the page. */
  async function cookieOf(index: number): Promise<string> {
    const known = cookies.get(index) ?? (await fetch(origin)).headers.get('set-cookie')?.split(';')[0] ?? ''
    cookies.set(index, known)
    return known
  }
  return {
    async claim(index: number, couponId: CouponId) {
      const body = JSON.stringify({ clientId: `claim-${String(index).padStart(6, '0')}`, couponId })
      const response = await fetch(`${origin}/api/claims`, {
        method: 'POST',
        headers: { cookie: await cookieOf(index), origin, 'content-type': 'application/json' },
        body,
      })
      return { status: response.status, text: await response.text() }
    },
    async claims(index: number) {
      const response = await fetch(`${origin}/api/coupons?shop=${desk.shopId}`, {
        headers: { cookie: await cookieOf(index) },
      })
      return CouponsAnswer.parse(await response.json()).claims
    },
  }
}
