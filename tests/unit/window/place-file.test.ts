import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Places } from '../../../electron/window/place'
import { createPlaceFile } from '../../../electron/window/place-file'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handsel-place-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const places: Places = [
  { screens: '0,0,1920,1080', place: { x: 1, y: 2, width: 1_200, height: 700, state: 'maximised' } },
]

test('what is written is read again, and is for its owner only', () => {
  const path = join(aFolder(), 'window.json')
  createPlaceFile(path).write([])
  createPlaceFile(path).write(places)
  expect(createPlaceFile(path).read()).toEqual(places)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.each([
  ['no JSON', '{"screens'],
  ['nothing', ''],
  ['something else', '{"places": 3}'],
  ['a place that is none', '[{"screens":"x","place":{"x":"left","y":0,"width":1,"height":1,"state":"normal"}}]'],
  ['far too much', JSON.stringify(places) + ' '.repeat(300_000)],
])('a file with %s counts as none, and the next place takes its place', (_what, content) => {
  const path = join(aFolder(), 'window.json')
  writeFileSync(path, content)
  expect(createPlaceFile(path).read()).toEqual([])
  createPlaceFile(path).write(places)
  expect(createPlaceFile(path).read()).toEqual(places)
})

test('what an interrupted write left does not hinder the next one', () => {
  const path = join(aFolder(), 'window.json')
  writeFileSync(`${path}.new`, '[{"screens')
  createPlaceFile(path).write(places)
  expect(createPlaceFile(path).read()).toEqual(places)
})

test('what is no file is not waited for, and a link is not written through', () => {
  const folder = aFolder()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  expect(createPlaceFile(join(folder, 'pipe')).read()).toEqual([])
  mkdirSync(join(folder, 'folder'))
  createPlaceFile(join(folder, 'folder')).write(places)
  expect(createPlaceFile(join(folder, 'folder')).read()).toEqual([])

  writeFileSync(join(folder, 'other'), 'untouched')
  symlinkSync(join(folder, 'other'), join(folder, 'link'))
  createPlaceFile(join(folder, 'link')).write(places)
  expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('untouched')
})

test('a disk that takes nothing is no reason to stop', () => {
  const folder = join(aFolder(), 'gone')
  expect(() => createPlaceFile(join(folder, 'window.json')).write(places)).not.toThrow()
  expect(() => readdirSync(folder)).toThrow()
})
