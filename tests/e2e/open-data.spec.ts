import { execSync } from 'node:child_process'
import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './handsel'

test('what the program makes is for its owner alone; data that is open to others is said, with how to close it', async ({
  notStarted,
}) => {
  const before = process.umask(0)
  try {
    await notStarted.start('--sample')
  } finally {
    process.umask(before)
  }
  const data = join(notStarted.folder, 'data')
  await expect(notStarted.window.getByRole('listbox', { name: 'Conversations' })).toBeVisible()
  expect(openIn(data)).toEqual([])
  await expect(notStarted.window.getByText('The data is open to other users of this computer.')).toHaveCount(0)

  await notStarted.quit()
  chmodSync(data, 0o777)
  chmodSync(join(data, 'store'), 0o777)
  await notStarted.start()
  const { window } = notStarted
  await expect(window.getByText('The data is open to other users of this computer.')).toBeVisible()
  const command = `chmod -R go-rwx ${data}`
  await expect(
    window.getByText(`They may change files of it. To close it to them, enter in a terminal: ${command}`),
  ).toBeVisible()
  execSync(command)
  await expect(window.getByText('The data is open to other users of this computer.')).toHaveCount(0, {
    timeout: 15_000,
  })
})

/** What is below a folder, and it itself, that others may read or change. Sockets and links have modes that say nothing. */
function openIn(path: string): string[] {
  const { mode } = statSync(path)
  const below = readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return openIn(join(path, entry.name))
    return entry.isFile() && (statSync(join(path, entry.name)).mode & 0o077) !== 0 ? [join(path, entry.name)] : []
  })
  return (mode & 0o077) === 0 ? below : [path, ...below]
}
