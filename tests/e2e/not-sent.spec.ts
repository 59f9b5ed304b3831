import { home } from '../fixtures/customer-desk'
import { answer, chatOf } from './calls'
import { findChat } from './console'
import { expect, test } from './customer-shop'

const long = 'The parcel with the kettle left our warehouse this morning'

test('of several messages that a customer could not send, each button says which one it is for', async ({ shop }) => {
  const page = await shop.visit()
  await page.evaluate(
    ([prefix, texts]) => {
      texts.forEach((text, at) => {
        const clientId = `client-000${String(at)}`
        localStorage.setItem(`${prefix}${clientId}`, JSON.stringify({ clientId, text, at, state: 'failed' }))
      })
    },
    [`handsel.outbox.${home.id}.`, ['text 1', long, 'text 3 \u202e!', 'text 4 \u202e!']] as const,
  )
  await page.reload()
  for (const name of [
    'Send again: text 1',
    'Send again: The parcel with the kettle left our war…',
    'Edit: text 3 \u202e!',
    'Edit: text 4 \u202e!',
    'Discard: text 1',
    'Discard: The parcel with the kettle left our war…',
    'Discard: text 3 \u202e!',
    'Discard: text 4 \u202e!',
  ])
    await expect(page.getByRole('log').getByRole('button', { name, exact: true })).toHaveCount(1)
})

test('of several messages that an agent could not send, each button says which one it is for', async ({
  handsel: { window },
}) => {
  const { id: conversationId } = await chatOf(window, 'Lucía Barrios')
  await answer(window, 'inbox.close', { commandId: crypto.randomUUID(), conversationId })
  const agentId = (await answer(window, 'app.start', {})).session?.agent.id
  // As the page keeps them that was left before they were answered: a closed chat takes none.
  await window.evaluate(([kept]) => sessionStorage.setItem('handsel.outbox', kept), [
    JSON.stringify(
      ['Thank you', long].map((text, at) => ({
        commandId: crypto.randomUUID(),
        agentId,
        conversationId,
        text,
        note: false,
        at,
      })),
    ),
  ] as const)
  await window.reload()
  await findChat(window, 'Lucía Barrios')
  for (const name of [
    'Retry Thank you',
    'Retry The parcel with the kettle left our war…',
    'Edit Thank you',
    'Edit The parcel with the kettle left our war…',
  ])
    await expect(window.getByRole('log').getByRole('button', { name, exact: true })).toHaveCount(1)
})
