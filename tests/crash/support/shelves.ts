import { z } from 'zod'
import type { DocumentKind, Store, StoreReader } from '../../../electron/store'

/** A world as small as can show what a store may lose: things lie on shelves, a total counts them, drafts come and go. */
export const shelfEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('laid'), shelf: z.string(), thing: z.string() }),
  /** Touches two shelves: both or neither. */
  z.strictObject({ type: z.literal('moved'), from: z.string(), to: z.string(), thing: z.string() }),
  z.strictObject({ type: z.literal('sent'), draft: z.string() }),
])
export type ShelfEvent = z.infer<typeof shelfEvent>

const shelf = z.strictObject({ things: z.array(z.string()) })
export type Shelf = z.infer<typeof shelf>

export const shelves: DocumentKind<Shelf, ShelfEvent> = {
  name: 'shelves',
  version: 1,
  schema: shelf,
  empty: () => ({ things: [] }),
  keys: (event) => (event.type === 'laid' ? [event.shelf] : event.type === 'moved' ? [event.from, event.to] : []),
  apply: (document, event, key) => {
    if (event.type === 'moved' && key === event.from) {
      if (!document.things.includes(event.thing)) throw new Error(`no ${event.thing} on ${key}`)
      document.things = document.things.filter((thing) => thing !== event.thing)
    } else if (event.type !== 'sent') document.things.push(event.thing)
  },
}

const total = z.strictObject({ things: z.int() })

export const totals: DocumentKind<z.infer<typeof total>, ShelfEvent> = {
  name: 'totals',
  version: 1,
  schema: total,
  empty: () => ({ things: 0 }),
  keys: (event) => (event.type === 'laid' ? ['all'] : []),
  apply: (document) => {
    document.things += 1
  },
}

const draft = z.strictObject({ text: z.string() })

export const drafts: DocumentKind<z.infer<typeof draft>, ShelfEvent> = {
  name: 'drafts',
  version: 1,
  schema: draft,
  empty: () => ({ text: '' }),
  keys: (event) => (event.type === 'sent' ? [event.draft] : []),
  apply: (document) => {
    document.text = ''
  },
}

/** All that ever came onto a shelf, on demand. */
export const histories: DocumentKind<Shelf, ShelfEvent> = {
  name: 'histories',
  version: 1,
  schema: shelf,
  onDemand: true,
  empty: () => ({ things: [] }),
  keys: (event) => (event.type === 'laid' ? [event.shelf] : event.type === 'moved' ? [event.to] : []),
  apply: (document, event) => {
    if (event.type !== 'sent') document.things.push(event.thing)
  },
}

export const kinds = [shelves, totals, drafts, histories]

/** What a store's histories of these shelves say. */
export async function historiesOf(
  store: Store<ShelfEvent>,
  keys: readonly string[],
): Promise<Record<string, readonly string[]>> {
  const release = await store.hold(keys.map((key) => ({ kind: histories, key })))
  const found = keys.map((key): [string, readonly string[]] => [key, [...(store.get(histories, key)?.things ?? [])]])
  release()
  return Object.fromEntries(found)
}

/** The same, from the batches in order. */
export function historiesAfter(
  batches: readonly (readonly ShelfEvent[])[],
  keys: readonly string[],
): Record<string, readonly string[]> {
  const came = (event: ShelfEvent, key: string): boolean => histories.keys(event).includes(key)
  const things = (key: string): string[] =>
    batches.flat().flatMap((event) => (event.type !== 'sent' && came(event, key) ? event.thing : []))
  return Object.fromEntries(keys.map((key) => [key, things(key)]))
}

/** All that a reader sees of the shelves and their total. */
export function contentOf(reader: StoreReader<ShelfEvent>): { shelves: Record<string, string[]>; total: number } {
  const content: Record<string, string[]> = {}
  for (const key of [...reader.keysOf(shelves)].sort()) {
    const things = reader.get(shelves, key)?.things ?? []
    if (things.length > 0) content[key] = [...things]
  }
  return { shelves: content, total: reader.get(totals, 'all')?.things ?? 0 }
}

/** The same, from the batches in order. */
export function contentAfter(batches: readonly (readonly ShelfEvent[])[]): ReturnType<typeof contentOf> {
  const content: Record<string, string[]> = {}
  let things = 0
  for (const event of batches.flat()) {
    if (event.type === 'laid') {
      things += 1
      ;(content[event.shelf] ??= []).push(event.thing)
    } else if (event.type === 'moved') {
      content[event.from] = (content[event.from] ?? []).filter((thing) => thing !== event.thing)
      ;(content[event.to] ??= []).push(event.thing)
    }
  }
  const filled = Object.entries(content)
    .filter(([, on]) => on.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { shelves: Object.fromEntries(filled), total: things }
}
