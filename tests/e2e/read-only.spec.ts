import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, runToEnd, test } from './handsel'

test(
  'a folder that this user may not write into is named, with what to do',
  { tag: '@sandboxed' },
  async ({ notStarted }) => {
    expect(process.getuid?.()).not.toBe(0)
    const data = join(notStarted.folder, 'data')
    mkdirSync(data)
    chmodSync(data, 0o500)
    const { code, said } = await runToEnd(['--data', data, '--webchat-port', '0'])
    chmodSync(data, 0o700)
    expect(said).toContain(
      `The data folder ${data} is read-only for you. Get the right to write there, or choose another folder with --data.`,
    )
    expect(code).toBe(1)
  },
)
