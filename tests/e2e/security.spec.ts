import { readFileSync } from 'node:fs'
import { openChat, reply, workbench, writeAs } from './console'
import { expect, test } from './handsel'

test.describe('the console in its sandbox', { tag: '@sandboxed' }, () => {
  test('gives its page no Node, and no content is refused over the main job', async ({ handsel, customer }) => {
    const { window, app } = handsel
    const page = await window.evaluate(() => ({
      node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process'), typeof Reflect.get(globalThis, 'module'), typeof Reflect.get(globalThis, 'Buffer')],
      bridge: Object.values(self.handsel).map((value) => typeof value),
      frozen: Object.isFrozen(self.handsel),
    }))
    expect(page).toEqual({ node: ['undefined', 'undefined', 'undefined', 'undefined'], bridge: Array<string>(7).fill('function'), frozen: true })
    if (process.platform === 'linux') {
      const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
      expect(readFileSync(`/proc/${String(pid)}/status`, 'utf8'), 'the page’s process filters its system calls').toMatch(/^Seccomp:\s+2$/m)
    }
    expect(process.getuid?.()).not.toBe(0)

    const violations: string[] = []
    await window.exposeFunction('refusedContent', (what: string) => violations.push(what))
    await window.evaluate(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        ;(Reflect.get(globalThis, 'refusedContent') as (what: string) => void)(`${violatedDirective} ${blockedURI}`)
      })
    })
    const ana = await customer(handsel)
    await writeAs(ana, 'Ana Ruiz', 'Hello')
    await openChat(window, 'Ana Ruiz')
    await reply(window, 'Hello Ana')
    const panel = await workbench(window)
    const ticket = panel.getByRole('article').filter({ has: window.getByRole('button', { name: 'Send' }) }).first()
    await ticket.getByRole('button', { name: 'Send' }).click()
    await expect(window.getByRole('log').getByRole('article')).toHaveCount(1)
    for (const name of ['Coupons', 'Settings', 'Inbox']) await window.getByRole('link', { name, exact: true }).click()
    await expect(window.getByRole('listbox', { name: 'Conversations' })).toBeVisible()
    expect(violations).toEqual([])
    expect(handsel.complaints).toEqual([])
  })

  test('stays where it is: navigation, new windows and permissions are refused', async ({ handsel }) => {
    const { window, app } = handsel
    const address = window.url()
    await window.evaluate(() => {
      location.href = 'https://example.com/'
    })
    await window.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'data:text/html,hello'
      document.body.append(link)
      link.click()
      link.remove()
    })
    expect(await window.evaluate(() => globalThis.open('app://console/'))).toBeNull()
    expect(await window.evaluate(() => Notification.requestPermission())).toBe('denied')
    expect(window.url().split('#')[0]).toBe(address.split('#')[0])
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  for (const [who, address] of [
    ['a data: page', 'data:text/html,<p>hello</p>'],
    ['another host of our scheme', 'app://elsewhere/'],
    ['an empty page', 'about:blank'],
  ]) {
    test(`answers no call of ${String(who)}`, async ({ handsel }) => {
      const answer = await handsel.app.evaluate(async ({ BrowserWindow, app }, from) => {
        const preload = `${app.getAppPath()}/out/preload/preload.js`
        const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
        await other.loadURL(from).catch(() => undefined)
        const said = (await other.webContents.executeJavaScript(`window.handsel ? window.handsel.call('app.start', {}).then(() => 'answered', (error) => String(error)) : 'no bridge'`)) as string
        other.destroy()
        return said
      }, String(address))
      expect(answer).toContain('refused')
    })
  }

  test('answers no call of a subframe', async ({ handsel }) => {
    const answer = await handsel.app.evaluate(async ({ BrowserWindow, app }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.js`
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true } })
      await other.loadURL('data:text/html,<iframe src="data:text/html,hello"></iframe>')
      const call = `window.handsel ? window.handsel.call('app.start', {}).then(() => 'answered', (error) => String(error)) : 'no bridge'`
      const said = (await other.webContents.mainFrame.frames[0]?.executeJavaScript(call)) as string
      other.destroy()
      return said
    })
    expect(answer).toContain('refused')
  })

  test('gives a subframe of its own window no bridge', async ({ handsel }) => {
    const bridge = await handsel.window.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const found = typeof (frame.contentWindow && Reflect.get(frame.contentWindow, 'handsel'))
      frame.remove()
      return found
    })
    expect(bridge).toBe('undefined')
  })
})
