import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDataFiles, openRefusals, openTransferSink, openTransferSource } from '../../../electron/transfer-files'
import { aFolder } from '../../fixtures/desk'

const makings: Readonly<Record<string, (path: string) => void>> = {
  'a link to a file': (path) => {
    symlinkSync('letter', path)
  },
  'a link to nothing': (path) => {
    symlinkSync('nothing', path)
  },
  'a link to a device': (path) => {
    symlinkSync('/dev/null', path)
  },
  'a folder': (path) => {
    mkdirSync(path)
  },
  'a pipe': (path) => {
    execFileSync('mkfifo', [path])
  },
}

function aPlace(): { folder: string; path: string } {
  const folder = aFolder()
  writeFileSync(join(folder, 'letter'), 'a letter')
  return { folder, path: join(folder, 'chosen') }
}

describe('an export', () => {
  test.each(Object.keys(makings))('doesn’t replace %s, and leaves nothing beside it', async (making) => {
    const { folder, path } = aPlace()
    makings[making]?.(path)
    await expect(openTransferSink(path)).rejects.toThrow(`${path} is no regular file`)
    expect(readdirSync(folder).sort()).toEqual(['chosen', 'letter'])
    expect(readFileSync(join(folder, 'letter'), 'utf8')).toBe('a letter')
  })
})

describe('an import', () => {
  test.each(['a folder', 'a pipe', 'a link to a device'])('from %s is refused at once', async (making) => {
    const { path } = aPlace()
    makings[making]?.(path)
    await expect(openTransferSource(path)).rejects.toThrow(`${path} is no regular file`)
  })

  test('from a link that a person chose reads the file that it leads to', async () => {
    const { path } = aPlace()
    makings['a link to a file']?.(path)
    const source = await openTransferSource(path)
    expect((await source.read(0, 100)).toString()).toBe('a letter')
    await source.close()
  })
})

test('the report of refused lines is not written through a link in place of its folder', async () => {
  const { folder, path } = aPlace()
  symlinkSync(folder, path)
  const refusals = openRefusals(path, 'refused.jsonl')
  refusals.add({ line: 1, field: '', reason: 'not_json' })
  await expect(refusals.close()).rejects.toThrow('is no regular file')
  expect(readdirSync(folder).sort()).toEqual(['chosen', 'letter'])
})

test('a backup that a person chose by a link is the file that it leads to', async () => {
  const { folder, path } = aPlace()
  symlinkSync('letter', path)
  const files = createDataFiles(
    folder,
    { file: () => Promise.resolve(path), newFile: () => Promise.resolve(undefined), restart: () => undefined },
    () => 0,
  )
  expect(await files.chooseBackup(1)).toBe(realpathSync(join(folder, 'letter')))
})
