import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CustomerMessage } from '../../../../shared/contract/webchat'
import { deliver } from '../../../../electron/channels/webchat/delivery'
import { ClaimId } from '../../../../shared/model'
import { begin, home, thanks } from '../../../fixtures/customer-desk'
import { openShop, whoIs } from './shop-front'

/** What happens in a conversation while pages come and go. */
const Step = fc.oneof(
  { weight: 5, arbitrary: fc.constant('message' as const) },
  { weight: 2, arbitrary: fc.constant('card' as const) },
  { weight: 2, arbitrary: fc.constant('note' as const) },
  { weight: 3, arbitrary: fc.constant('change' as const) },
  { weight: 2, arbitrary: fc.constant('cut' as const) },
)

test('whenever messages come, cards change, answers are late and the line is cut: all arrive in order, none twice, cards as they are now', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(Step, { maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, steps, pageSize) => {
        const chat = conversation(pageSize)
        const page = new Map<number, CustomerMessage>()
        let connection = 0
        let delivery: ReturnType<typeof deliver> | undefined

        function connect(): void {
          delivery?.stop()
          connection += 1
          const mine = connection
          let last = Math.max(0, ...page.keys())
          const connectedAt = Math.max(0, ...chat.all().map(({ position }) => position))
          const had = new Set(page.keys())
          delivery = deliver({
            after: last,
            // Looks now, answers later: as a desk does that waits for the disk.
            ask: (after) => {
              const seen = chat.after(after)
              return scheduler.schedule(Promise.resolve({ is: 'ok' as const, data: seen }))
            },
            send: (messages) => {
              if (mine !== connection) return Promise.resolve()
              for (const message of messages) {
                const isNew = !had.has(message.position)
                if (isNew) {
                  expect(message.position).toBeGreaterThan(last)
                  last = message.position
                  had.add(message.position)
                } else expect(message.claim).toBeDefined()
                page.set(message.position, message)
              }
              return scheduler.schedule(Promise.resolve())
            },
            caughtUp: () =>
              expect(chat.after(last)).toSatisfy((missing: CustomerMessage[]) =>
                missing.every(({ position }) => position > connectedAt),
              ),
            refused: () => expect.unreachable(),
            failed: (error) => expect.unreachable(String(error)),
          })
        }

        connect()
        const acts = scheduler.scheduleSequence(
          steps.map((step) => ({
            label: step,
            builder: () => {
              if (step === 'cut') connect()
              else delivery?.told(chat[step]())
              return Promise.resolve()
            },
          })),
        )
        await scheduler.waitFor(acts.task)
        await scheduler.waitIdle()
        expect([...page.keys()]).toEqual(chat.all().map(({ position }) => position))
        // Changes during a cut come with the coupons, which a page asks for after it; without a cut the cards are as they are now.
        if (!steps.includes('cut')) expect([...page.values()]).toEqual(chat.all())
      },
    ),
    { numRuns: 400 },
  ))

test('over a real line that is cut at any time, a page that asks from where it was has everything once and in order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ burst: fc.integer({ min: 0, max: 70 }), readBeforeCut: fc.integer({ min: 0, max: 60 }) }), {
        minLength: 1,
        maxLength: 6,
      }),
      async (rounds) => {
        const { visitor, desk, webchat } = await openShop({ monotonic: () => 0 })
        const ruth = await visitor()
        await ruth.post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
        const who = whoIs(desk)
        const got: number[] = []
        for (const { burst, readBeforeCut } of [...rounds, { burst: 0, readBeforeCut: Infinity }]) {
          const chat = await ruth.chat(got[got.length - 1] ?? 0)
          for (let count = 0; count < burst; count += 1)
            (count % 5 === 4 ? desk.note : desk.say)(who, home.id, `${count}`)
          const enough = Math.min(readBeforeCut, desk.transcript(who, home.id).length - got.length)
          await chat.until(() => (chat.messages().length >= enough ? true : undefined))
          chat.cut()
          got.push(...chat.messages().map(({ position }) => position))
        }
        expect(got).toEqual(desk.transcript(who, home.id).map(({ position }) => position))
        await webchat.close()
      },
    ),
    { numRuns: 15 },
  ))

test('a card that the page had before this line changes in place', async () => {
  const { visitor, desk } = await openShop()
  const ruth = await visitor()
  await ruth.post('/api/name', { clientId: 'name-0001', name: 'Ruth' })
  const claim = desk.send(whoIs(desk), thanks)
  const chat = await ruth.chat(1)
  chat.send({ is: 'message', clientId: 'message-0001', text: 'Thank you' })
  await chat.accepted('message-0001')
  desk.change(whoIs(desk), claim.id, 'Still yours')
  expect(await chat.until(() => chat.messages().find(({ position }) => position === 1))).toMatchObject({
    text: 'Still yours',
  })
})

/** A conversation whose positions have gaps where agents left notes. */
function conversation(pageSize: number) {
  const messages: CustomerMessage[] = []
  let position = 0
  let changes = 0
  const add = (message: Partial<CustomerMessage>): CustomerMessage[] => {
    position += 1
    const added: CustomerMessage = { position, at: begin, from: { is: 'agent', name: 'Imogen' }, ...message }
    messages.push(added)
    return [added]
  }
  const claim: CustomerMessage['claim'] = {
    id: ClaimId.parse('claim_000001'),
    claimedAt: begin,
    usable: { from: begin, until: begin + 1 },
    coupon: { ...thanks },
    state: 'usable',
  }
  return {
    all: () => messages.map((message) => ({ ...message })),
    after: (after: number) =>
      messages
        .filter((one) => one.position > after)
        .slice(0, pageSize)
        .map((message) => ({ ...message })),
    message: () => add({ text: 'hello' }),
    card: () => add({ claim }),
    note: () => {
      position += 1
      return []
    },
    /** The latest card changes. */
    change: () => {
      const card = messages.filter((one) => one.claim).pop()
      if (!card) return []
      changes += 1
      card.text = `change ${changes}`
      return [{ ...card }]
    },
  }
}
