import { z } from 'zod'
import type { DocumentKind, StoreReader } from '../../../electron/store'

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

export const kinds = [shelves, totals, drafts]

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
  const filled = Object.entries(content).filter(([, on]) => on.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return { shelves: Object.fromEntries(filled), total: things }
}
