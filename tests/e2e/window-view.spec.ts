import { createServer } from 'node:net'
import type { Page } from '@playwright/test'
import { openChat } from './console'
import { expect, test, type Handsel } from './handsel'

const zoomOf = ({ app }: Handsel) =>
  app.evaluate(({ BrowserWindow }) =>
    Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100),
  )

async function appearance(window: Page): Promise<void> {
  await window.getByRole('link', { name: 'Settings' }).click()
  await window.getByRole('link', { name: 'Appearance' }).click()
}

test('the zoom has its keys, is shown and said, is kept for its agent, and is the agent’s from the first picture after a restart', async ({
  handsel,
}) => {
  const { window } = handsel
  await expect(window.getByRole('listbox', { name: 'Conversations' })).toBeVisible()
  await window.keyboard.press('Control+=')
  await window.keyboard.press('Control+Shift+Equal')
  await expect.poll(() => zoomOf(handsel)).toBe(125)
  await expect(window.getByText('Zoom 125%').filter({ visible: true }).first()).toBeVisible()
  await expect(window.getByRole('status').filter({ hasText: 'Zoom 125%' })).toHaveCount(1)
  await window.keyboard.press('Control+/')
  const keys = window.getByRole('dialog', { name: 'Keyboard' })
  await expect(keys.getByText('Larger')).toBeVisible()
  await window.keyboard.press('Control+-')
  await expect.poll(() => zoomOf(handsel)).toBe(110)
  await window.keyboard.press('Escape')
  await appearance(window)
  await expect(window.getByLabel('Zoom')).toHaveValue('110')
  await window.getByLabel('Zoom').selectOption('150%')
  await expect.poll(() => zoomOf(handsel)).toBe(150)

  await window.getByRole('button', { name: /^Profile:/ }).click()
  await window.getByRole('menuitemradio').filter({ hasNotText: 'Imogen Vale' }).first().click()
  await expect.poll(() => zoomOf(handsel)).toBe(100)
  await window.getByRole('button', { name: /^Profile:/ }).click()
  await window.getByRole('menuitemradio', { name: /Imogen Vale/ }).click()
  await expect.poll(() => zoomOf(handsel)).toBe(150)

  await handsel.quit()
  await handsel.start()
  expect(await zoomOf(handsel)).toBe(150)
  await handsel.window.keyboard.press('Control+0')
  await expect.poll(() => zoomOf(handsel)).toBe(100)
  // As Chromium tells of the wheel, turned with Ctrl held, which can't be turned from here.
  await handsel.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.emit('zoom-changed', {}, 'out'),
  )
  await expect.poll(() => zoomOf(handsel)).toBe(90)
})

test('nothing is fetched for the spelling checker until a person turns it on', async ({ notStarted }) => {
  // Every host that Chromium asks for, since it asks through this.
  const asked: string[] = []
  const proxy = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (chunk) => {
      asked.push(/^\w+ (\S+)/.exec(chunk.toString('latin1'))?.[1] ?? '')
      socket.destroy()
    })
  })
  const port = await new Promise<number>((listening) => {
    proxy.listen(0, '127.0.0.1', () => {
      const address = proxy.address()
      listening(typeof address === 'object' && address ? address.port : 0)
    })
  })
  process.env.https_proxy = process.env.http_proxy = `http://127.0.0.1:${String(port)}`
  try {
    await notStarted.start('--sample')
  } finally {
    delete process.env.https_proxy
    delete process.env.http_proxy
  }
  const { window, app } = notStarted
  const isOn = () =>
    app.evaluate(({ session }) => [
      session.defaultSession.isSpellCheckerEnabled(),
      session.defaultSession.getSpellCheckerLanguages().length > 0,
    ])
  await openChat(window, 'Oskar Lindqvist')
  await window.getByRole('textbox', { name: 'Message' }).pressSequentially('Helo there, wich one')
  expect(await isOn()).toEqual([false, false])
  expect(asked).toEqual([])

  await appearance(window)
  await expect(window.getByText(/Google’s server redirector\.gvt1\.com/)).toBeVisible()
  await window.getByRole('switch', { name: 'Check spelling while writing' }).click()
  await expect.poll(isOn).toEqual([true, true])
  await openChat(window, 'Oskar Lindqvist')
  await window.getByRole('textbox', { name: 'Message' }).pressSequentially(' helo')
  await expect.poll(() => asked, { timeout: 30_000 }).toContain('redirector.gvt1.com:443')
  await appearance(window)
  await window.getByRole('switch', { name: 'Check spelling while writing' }).click()
  await expect.poll(isOn).toEqual([false, false])
  proxy.close()
})
