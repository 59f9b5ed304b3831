import { describe, expect, test } from 'vitest'
import { parseFlags, parseHostFlags, parseProgramFlags, writeFlags } from '../../../electron/flags/flags.mjs'

const NONE = { ok: true, flags: { sample: false } }

describe('npm start', () => {
  test('takes no flags at all', () => {
    expect(parseFlags([])).toEqual(NONE)
  })

  test('takes every flag of the table, with its value beside it or attached', () => {
    const flags = { data: 'my data', webchatPort: 0, lang: 'zh-CN', sample: true }
    expect(parseFlags(['--data', 'my data', '--webchat-port', '0', '--lang', 'zh-CN', '--sample'])).toEqual({
      ok: true,
      flags,
    })
    expect(parseFlags(['--sample', '--lang=zh-CN', '--webchat-port=0', '--data=my data'])).toEqual({ ok: true, flags })
  })

  test.each([
    [['--sampel'], 'unknown flag --sampel'],
    [['--data-dir=x'], 'unknown flag --data-dir'],
    [['--toString'], 'unknown flag --toString'],
    [['-s'], 'unknown flag -s'],
    [['--no-sandbox'], 'unknown flag --no-sandbox'],
    [['shop'], 'unexpected argument shop'],
    [['--data'], '--data needs a value'],
    [['--data='], '--data needs a value'],
    [['--data', '--sample'], '--data needs a value'],
    [['--sample=yes'], '--sample takes no value'],
    [['--sample', '--sample'], '--sample is given twice'],
    [['--webchat-port', '65536'], '--webchat-port must be a number from 0 to 65535, not 65536'],
    [['--webchat-port', '-1'], '--webchat-port must be a number from 0 to 65535, not -1'],
    [['--webchat-port', '80x'], '--webchat-port must be a number from 0 to 65535, not 80x'],
    [['--lang', 'de'], '--lang must be en or zh-CN, not de'],
  ])('refuses %j and says why, with the flags there are', (args, why) => {
    const parsed = parseFlags(args)
    expect(parsed).toMatchObject({ ok: false })
    const lines = parsed.ok ? [] : parsed.message.split('\n')
    expect(lines[0]).toBe(why)
    expect(lines.join('\n')).toContain('--webchat-port N')
  })
})

describe('the program itself', () => {
  test('lets the switches pass that Electron, Chromium and Playwright add', () => {
    const args = [
      '--no-sandbox',
      '--inspect=0',
      '--remote-debugging-port=0',
      '--enable-features=A,B',
      '--disable-gpu',
      '--ozone-platform=x11',
      '--user-data-dir=/x',
    ]
    expect(parseProgramFlags([...args, '/the/project', '--sample'], { packaged: false })).toEqual({
      ok: true,
      flags: { sample: true },
    })
  })

  test('takes the folder it was started on for no flag, once', () => {
    expect(parseProgramFlags(['.'], { packaged: false })).toEqual(NONE)
    expect(parseProgramFlags(['.', 'more'], { packaged: false })).toMatchObject({ ok: false })
    expect(parseProgramFlags(['.'], { packaged: true })).toMatchObject({ ok: false })
  })

  test('refuses an unknown flag like npm start', () => {
    expect(parseProgramFlags(['.', '--sampel'], { packaged: false })).toMatchObject({ ok: false })
  })
})

describe('a host', () => {
  test('takes a data folder and a port', () => {
    expect(parseHostFlags(['--data', 'here', '--webchat-port=0'])).toEqual({
      ok: true,
      flags: { data: 'here', webchatPort: 0 },
    })
    expect(parseHostFlags(['--data=here'])).toEqual({ ok: true, flags: { data: 'here', webchatPort: undefined } })
  })

  test.each([
    [[], '--data is missing'],
    [['--data', 'here', '--sample'], 'unknown flag --sample'],
    [['--data', 'here', '--lang', 'en'], 'unknown flag --lang'],
    [['--data', 'here', '--no-sandbox'], 'unknown flag --no-sandbox'],
    [['--data', 'here', 'there'], 'unexpected argument there'],
  ])('refuses %j and says why, with its own flags alone', (args, why) => {
    const parsed = parseHostFlags(args)
    expect(parsed).toMatchObject({ ok: false })
    const lines = parsed.ok ? [] : parsed.message.split('\n')
    expect(lines[0]).toBe(why)
    expect(lines.join('\n')).toContain('--webchat-port N')
    expect(lines.slice(1).join('\n')).not.toContain('--sample')
  })
})

test.each([[[]], [['--sample']], [['--data', '/d e', '--webchat-port', '8080', '--lang', 'en', '--sample']]])(
  'flags that are handed on say the same, in any order: %j',
  (args) => {
    const parsed = parseFlags(args)
    const written = parsed.ok ? writeFlags(parsed.flags) : []
    expect(parseFlags(written)).toEqual(parsed)
    expect(parseFlags(written.reverse())).toEqual(parsed)
  },
)
