import { readFileSync } from 'node:fs'
import { openChat, opening, reply, workbench, writeAs } from './console'
import { expect, test } from './handsel'

test.describe('the console in its sandbox', { tag: '@sandboxed' }, () => {
  test('gives its page no Node, and no content is refused over the main job', async ({ handsel, customer }) => {
    const { window, app } = handsel
    const page = await window.evaluate(() => ({
      node: [
        typeof Reflect.get(globalThis, 'require'),
        typeof Reflect.get(globalThis, 'process'),
        typeof Reflect.get(globalThis, 'module'),
        typeof Reflect.get(globalThis, 'Buffer'),
      ],
      bridge: Object.values(self.handsel).map((value) => typeof value),
      frozen: Object.isFrozen(self.handsel),
    }))
    expect(page).toEqual({
      node: ['undefined', 'undefined', 'undefined', 'undefined'],
      bridge: Array<string>(7).fill('function'),
      frozen: true,
    })
    if (process.platform === 'linux') {
      const pid = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      )
      expect(
        readFileSync(`/proc/${String(pid)}/status`, 'utf8'),
        'the page’s process filters its system calls',
      ).toMatch(/^Seccomp:\s+2$/m)
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
    const ticket = panel
      .getByRole('article')
      .filter({ has: window.getByRole('button', { name: 'Send' }) })
      .first()
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

  test('opens only pages over https and mailboxes, whatever a script asks for, and attaches no file', async ({
    handsel,
  }) => {
    const { window } = handsel
    const opened = await opening(handsel)
    await window.evaluate(() => {
      for (const address of [
        'http://shop.example/',
        'file:///etc/passwd',
        'app://console/',
        'tel:+3212345',
        'not an address',
        'mailto:ana@shop.example?attach=/etc/passwd&subject=x',
        'https://shop.example/x?y#z',
      ])
        open(address)
    })
    await expect.poll(opened).toEqual(['mailto:ana@shop.example', 'https://shop.example/x?y#z'])
  })

  test('comes back to its page wherever a script takes its window', async ({ handsel }) => {
    const { window, app } = handsel
    const shown = window.getByRole('listbox', { name: 'Conversations' })
    for (const script of [
      'location.href = "about:blank"',
      'history.back()',
      'location.replace("about:blank#here")',
      'open("about:blank", "_self")',
      'location.href = "about:srcdoc"',
      'const form = document.createElement("form"); form.action = "about:blank"; document.body.append(form); form.submit()',
      'history.pushState(null, "", "/elsewhere"); location.href = "about:blank"',
      'addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "" }); location.href = "about:blank"',
    ]) {
      await expect(shown).toBeVisible()
      await window.evaluate(() => Reflect.set(globalThis, 'isBefore', true))
      // It doesn't wait for what the script does to the page that it runs in.
      await app.evaluate(
        ({ BrowserWindow }, code) =>
          void BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(`${code}; 0`, true)
            .catch(() => undefined),
        script,
      )
      await expect
        .poll(
          () =>
            window
              .evaluate(() => [location.href.split('#')[0], Reflect.get(globalThis, 'isBefore') ?? false])
              .catch(() => undefined),
          { message: script },
        )
        .toEqual(['app://console/', false])
    }
    await expect(shown).toBeVisible()
  })

  test('answers an address that no page of ours has without stumbling', async ({ handsel }) => {
    const { window, app } = handsel
    const stumbled = await app.evaluate(() => {
      const heard: string[] = []
      process.on('unhandledRejection', (error) => heard.push(String(error)))
      Reflect.set(globalThis, 'stumbled', heard)
      return heard
    })
    expect(stumbled).toEqual([])
    const ends = await window.evaluate(async () => {
      const end = (address: string) =>
        new Promise<string>((resolve) => {
          const image = new Image()
          image.onload = () => resolve('loaded')
          image.onerror = () => resolve('refused')
          image.src = address
        })
      return Promise.all(['/%', '/%00.png', '/..%2f..%2fpackage.json', '/%E4.png'].map(end))
    })
    expect(ends).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(await app.evaluate(() => Reflect.get(globalThis, 'stumbled') as string[])).toEqual([])
  })

  for (const [who, address] of [
    ['a data: page', 'data:text/html,<p>hello</p>'],
    ['another host of our scheme', 'app://elsewhere/'],
    ['an empty page', 'about:blank'],
  ]) {
    test(`answers no call of ${String(who)}`, async ({ handsel }) => {
      const answer = await handsel.app.evaluate(async ({ BrowserWindow, app }, from) => {
        const preload = `${app.getAppPath()}/out/preload/preload.js`
        const other = new BrowserWindow({
          show: false,
          webPreferences: { preload, sandbox: true, contextIsolation: true },
        })
        await other.loadURL(from).catch(() => undefined)
        const said = (await other.webContents.executeJavaScript(
          `window.handsel ? window.handsel.call('app.start', {}).then(() => 'answered', (error) => String(error)) : 'no bridge'`,
        )) as string
        other.destroy()
        return said
      }, String(address))
      expect(answer).toContain('refused')
    })
  }

  test('answers no call of a subframe', async ({ handsel }) => {
    const answer = await handsel.app.evaluate(async ({ BrowserWindow, app }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.js`
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true },
      })
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
