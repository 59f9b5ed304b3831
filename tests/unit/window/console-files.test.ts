import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { answerOf } from '../../../electron/window/console-files'

/** A folder with the page, and a file beside it that nobody may have. */
function aPage(): string {
  const around = mkdtempSync(join(tmpdir(), 'handsel-page-'))
  onTestFinished(() => rmSync(around, { recursive: true, force: true }))
  const folder = join(around, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__">')
  writeFileSync(join(folder, 'assets', 'index.js'), 'let a')
  writeFileSync(join(folder, 'package.json'), '{}')
  writeFileSync(join(around, 'secret.js'), 'let secret')
  return folder
}

test('the page comes with a nonce of its own each time, its files with their type', async () => {
  const folder = aPage()
  const [first, second, script] = await Promise.all([
    answerOf(folder, 'app://console/', 'GET'),
    answerOf(folder, 'app://console/index.html?x#y', 'GET'),
    answerOf(folder, 'app://console/assets/index.js', 'GET'),
  ])
  expect([first.status, second.status, script.status]).toEqual([200, 200, 200])
  expect(first.body.toString()).toMatch(/nonce="[\w+/=]{24}"/)
  expect(first.body.toString()).not.toBe(second.body.toString())
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
})

test.each([
  ['a half escape', 'app://console/%'],
  ['half of a character', 'app://console/%E4%BD.js'],
  ['a NUL', 'app://console/index.html%00.js'],
  ['a line break', 'app://console/a%0Ab.js'],
  ['a step up', 'app://console/..%2fsecret.js'],
  ['steps up behind a folder', 'app://console/assets/..%2F..%2fsecret.js'],
  ['a backslash', 'app://console/..%5csecret.js'],
  ['another disk', 'app://console/c:/secret.js'],
  ['more than any of our addresses', `app://console/${'a'.repeat(10_000)}.js`],
  ['no address', 'console'],
])('%s is answered with 400', async (_what, address) => {
  await expect(answerOf(aPage(), address, 'GET')).resolves.toMatchObject({ status: 400, body: Buffer.alloc(0) })
})

test.each([
  ['another host', 'app://other/index.html', 'GET'],
  ['a host that begins like ours', 'app://console.example/index.html', 'GET'],
  ['a file that isn’t there', 'app://console/nothing.js', 'GET'],
  ['a folder', 'app://console/assets', 'GET'],
  ['a type that the page has none of', 'app://console/package.json', 'GET'],
  ['a name that escapes only once', 'app://console/%252e%252e/secret.js', 'GET'],
  ['another method', 'app://console/', 'POST'],
])('%s is answered with 404', async (_what, address, method) => {
  await expect(answerOf(aPage(), address, method)).resolves.toMatchObject({ status: 404, body: Buffer.alloc(0) })
})
