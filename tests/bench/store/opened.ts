import { readFileSync } from 'node:fs'
import { deskEventSchema, documentKinds } from '../../../electron/desk'
import type { DeskEvent } from '../../../electron/desk/state/events'
import { openStore } from '../../../electron/store'
import type { Store } from '../../../electron/store'
import { nodeFileSystem } from '../../../electron/store/node-file-system'
import type { FileSystemPort, OpenFile } from '../../../electron/store/file-system'
import { listenToSections } from '../../../electron/store/turns'
import type { Section } from '../../../electron/store/turns'

export async function opened(folder: string, files: FileSystemPort = nodeFileSystem): Promise<Store<DeskEvent>> {
  const answer = await openStore({ folder, kinds: documentKinds, eventSchema: deskEventSchema, files })
  if (answer.is !== 'opened') throw new Error(`the store is ${JSON.stringify(answer)}`)
  return answer.store
}

/** The real file system, and how many bytes were written to it. */
export function counting(): { readonly files: FileSystemPort; written: number } {
  const counted = { written: 0, files: nodeFileSystem }
  const file = (open: OpenFile): OpenFile => ({
    ...open,
    write: (bytes, position) => {
      counted.written += bytes.length
      return open.write(bytes, position)
    },
  })
  const { create, createSynced, open } = nodeFileSystem
  counted.files = {
    ...nodeFileSystem,
    create: async (path) => file(await create(path)),
    createSynced: async (path) => file(await createSynced(path)),
    open: async (path) => file(await open(path)),
  }
  return counted
}

/** How long the store's sections took until `times` is asked for, ms, together and by each. */
export function listening(): {
  times(): { readonly all: readonly number[]; readonly by: ReadonlyMap<Section, readonly number[]> }
} {
  const by = new Map<Section, number[]>()
  listenToSections((section, ms) => {
    const times = by.get(section)
    if (times) times.push(ms)
    else by.set(section, [ms])
  })
  return {
    times() {
      listenToSections(undefined)
      return { all: [...by.values()].flat(), by }
    },
  }
}

/** The value that `share` (0 to 1) of all are not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** ms that `work` takes. */
export async function took(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** PSS of this process in bytes, after a collection; its resident set where there is no PSS. */
export function memoryOf(): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'))?.[1]) * 1024
  } catch {
    return process.memoryUsage().rss
  }
}
