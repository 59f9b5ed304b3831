import type { Page } from '@playwright/test'
import { openChat, reply } from './console'
import { expect, sharedProgram, test } from './handsel'

const handsel = sharedProgram()
const mark = (window: Page) => window.getByRole('log').getByText('New', { exact: true })

test('the mark of what is new goes once it is answered, and is not there when one comes back to what was read', async () => {
  const { window } = handsel()
  await openChat(window, 'Ruth Adeyemi')
  await expect(mark(window)).toBeVisible()
  await reply(window, 'I’ll ask the carrier.')
  await expect(window.getByRole('log').getByText('I’ll ask the carrier.')).toBeVisible()
  await expect(mark(window)).toHaveCount(0)

  await openChat(window, 'Tobias Frank')
  await expect(mark(window)).toBeVisible()
  await openChat(window, 'Ruth Adeyemi')
  await expect(window.getByRole('log').getByText('I’ll ask the carrier.')).toBeVisible()
  await expect(mark(window)).toHaveCount(0)
  await openChat(window, 'Tobias Frank')
  await expect(window.getByRole('log').getByText('But the lid of the teapot')).toBeVisible()
  await expect(mark(window)).toHaveCount(0)
})
