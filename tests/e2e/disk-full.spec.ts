import { answer, chatOf } from './calls'
import { openChat } from './console'
import { expect, sharedProgram, test, type Handsel } from './handsel'

const handsel = sharedProgram()
const customer = 'Oskar Lindqvist'

/** From now on the program's files take nothing, as on a full disk; gives how to end that. */
async function fillTheDisk({ app }: Handsel): Promise<() => Promise<void>> {
  await app.evaluate(async ({ app: program }) => {
    const { open } = process.mainModule?.require('node:fs/promises') as typeof import('node:fs/promises')
    const file = await open(program.getAppPath(), 'r')
    const files = Object.getPrototypeOf(file) as { write: () => Promise<never> }
    await file.close()
    const { write } = files
    files.write = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
    Reflect.set(globalThis, 'freeTheDisk', () => {
      files.write = write
    })
  })
  return () => app.evaluate(() => (Reflect.get(globalThis, 'freeTheDisk') as () => void)())
}

test('while the disk is full a banner says so and a message stays with its reason; with room again the banner goes by itself and the message is sent once', async () => {
  const { window } = handsel()
  await openChat(window, customer)
  const banner = window.getByRole('alert').filter({ hasText: 'The disk is full.' })
  const log = window.getByRole('log')
  const free = await fillTheDisk(handsel())
  await window.getByRole('textbox', { name: 'Message' }).fill('It leaves today.')
  await window.getByRole('button', { name: 'Send message' }).click()
  await expect(banner).toBeVisible()
  await expect(
    log.getByText('Not sent. Nothing was changed: the data can’t be read or written at the moment.'),
  ).toBeVisible()
  await expect(log.getByText('It leaves today.')).toHaveCount(1)

  await free()
  // It is tried again after 5 s, then after twice as long each time.
  await expect(banner).toBeHidden({ timeout: 30_000 })
  await log.getByRole('button', { name: 'Retry' }).click()
  await expect(log.getByText('Not sent.')).toHaveCount(0)
  const { id } = await chatOf(window, customer)
  const { messages } = await answer(window, 'inbox.open', { conversationId: id, limit: 50 })
  expect(messages.filter(({ body }) => body.is === 'text' && body.text === 'It leaves today.')).toHaveLength(1)
  await expect(log.getByText('It leaves today.')).toHaveCount(1)
})
