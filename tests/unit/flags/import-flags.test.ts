import { expect, test } from 'vitest'
import { parseImportFlags } from '../../../electron/flags/import-flags.mjs'

test.each([
  [['shop.jsonl', '--data', 'here'], { file: 'shop.jsonl', data: 'here', strict: false }],
  [['--strict', '--data=here', 'shop.jsonl'], { file: 'shop.jsonl', data: 'here', strict: true }],
])('%j is understood', (args, flags) => {
  expect(parseImportFlags(args)).toEqual({ ok: true, ...flags })
})

test.each([
  [[], 'no file'],
  [['shop.jsonl'], 'no data folder'],
  [['shop.jsonl', '--data'], '--data needs a folder'],
  [['shop.jsonl', '--data', '--strict'], '--data needs a folder'],
  [['shop.jsonl', '--data='], 'no data folder'],
  [['a.jsonl', 'b.jsonl', '--data', 'here'], 'unexpected argument b.jsonl'],
  [['a.jsonl', '--force', '--data', 'here'], 'unknown flag --force'],
])('%j is refused, with how it is used', (args, why) => {
  const parsed = parseImportFlags(args)
  expect(parsed).toMatchObject({ ok: false })
  expect('message' in parsed && parsed.message.split('\n')[0]).toBe(why)
  expect('message' in parsed && parsed.message).toContain('npm run import -- FILE --data DIR [--strict]')
})
