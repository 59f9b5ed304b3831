import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Copies a store's folder. The caller holds the store and writes nothing meanwhile; the lock stays behind.
 * Resolves when the copy is on the disk.
 */
export async function copyOfStore(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name.startsWith('lock')) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyOfStore(source, target)
    else if (entry.isFile()) await copied(source, target)
  }
}

async function copied(source: string, target: string): Promise<void> {
  await copyFile(source, target)
  const handle = await open(target, 'r+')
  await handle.sync()
  await handle.close()
}
