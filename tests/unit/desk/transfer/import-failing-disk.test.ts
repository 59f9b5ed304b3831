import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FileSystemPort, OpenFile } from '../../../../electron/store/file-system'
import { nodeFileSystem } from '../../../../electron/store/node-file-system'
import { bareDesk, exported, fileOf, imported } from '../../../fixtures/transfer'

const writesToTry = 8

test('whichever write of an import the disk refuses once, a second import makes it whole, and each chat is in its order', async () => {
  const whole = await bareDesk()
  expect(await imported(whole, aLongChat())).toMatchObject({ is: 'done', refused: [] })
  const expected = await exported(whole)
  const ended = new Set<string>()
  for (let refused = 1; refused <= writesToTry; refused++) {
    const disk = { left: Infinity }
    const desk = await bareDesk(refusing(disk))
    disk.left = refused
    ended.add((await imported(desk, aLongChat())).is)
    disk.left = Infinity
    expect(await imported(desk, aLongChat())).toMatchObject({ is: 'done', refused: [] })
    expect(await exported(desk)).toBe(expected)
  }
  expect(ended).toContain('stopped')
}, 60_000)

/** The example, whose chat goes on for some batches. */
function aLongChat() {
  const lines = readFileSync('electron/desk/transfer/example.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const chat = lines.find(({ kind }) => kind === 'conversation')
  const last = lines.findLast(({ kind }) => kind === 'message')
  if (!chat || !last) throw new Error('no chat')
  const more = Array.from({ length: 400 }, (_, index) => ({
    ...last,
    id: `message_more${String(index).padStart(4, '0')}`,
    position: index + 4,
    at: Number(last.at) + index,
    body: { is: 'text', text: `Word ${String(index)}` },
  }))
  const end = more.at(-1)
  Object.assign(chat, {
    lastMessage: { position: end?.position, at: end?.at, from: last.from, body: 'text', preview: end?.body.text },
    customerLastWroteAt: end?.at,
    unread: Number(chat.unread) + more.length,
  })
  return fileOf([...lines, ...more])
}

/** The disk, whose journal refuses one write, the `left`th from now. */
function refusing(disk: { left: number }): FileSystemPort {
  const watched = (path: string, file: OpenFile): OpenFile =>
    path.includes('journal')
      ? {
          write(bytes, position) {
            disk.left -= 1
            return disk.left === 0
              ? Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
              : file.write(bytes, position)
          },
          sync: () => file.sync(),
          truncate: (length) => file.truncate(length),
          close: () => file.close(),
        }
      : file
  return {
    ...nodeFileSystem,
    create: async (path) => watched(path, await nodeFileSystem.create(path)),
    createSynced: async (path) => watched(path, await nodeFileSystem.createSynced(path)),
    open: async (path) => watched(path, await nodeFileSystem.open(path)),
  }
}
