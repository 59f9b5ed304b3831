import { z } from '../../shared/model/zod'
import type { TakenOver } from './contract/documents'
import { formersOf } from './former-kind'
import { decodeFrame, encodeFrame } from './frame'
import { parseJson } from './journal-record'
import { NewerFormat } from './newer-format'

/** Of the files themselves: frames, names, folders. The shapes of documents and events have versions of their own. */
export const storeFormat = 1

/**
 * What the `format` file says: nothing in the store is of a higher version. It refuses a newer program's documents on
 * demand too, which are not read when the store is opened.
 */
export interface Versions {
  readonly format: number
  readonly events: number
  /** By the name of the kind; former ones too, of which documents may be there. */
  readonly kinds: Readonly<Record<string, number>>
}

export function versionsOf(source: {
  readonly kinds: readonly {
    readonly name: string
    readonly version: number
    readonly takenOver?: TakenOver<unknown>
  }[]
  readonly events: { readonly version: number }
}): Versions {
  return {
    format: storeFormat,
    events: source.events.version,
    kinds: Object.fromEntries(
      [...source.kinds, ...formersOf(source.kinds)].map(({ name, version }) => [name, version]),
    ),
  }
}

export function encodeVersions(versions: Versions): Buffer {
  return encodeFrame(JSON.stringify(versions))
}

/** Undefined if `bytes` are damaged. Throws {@link NewerFormat} for a format whose file may look otherwise. */
export function decodeVersions(bytes: Buffer): Versions | undefined {
  const text = decodeFrame(bytes)
  const content = text === undefined ? undefined : anyVersions.safeParse(parseJson(text)).data
  if (content && content.format > storeFormat) throw new NewerFormat('format')
  return content && versions.safeParse(content).data
}

/** Throws {@link NewerFormat} if something of what is stored is newer than the program. */
export function refuseNewer(stored: Versions, own: Versions): void {
  if (stored.events > own.events) throw new NewerFormat('journal')
  for (const [kind, version] of Object.entries(stored.kinds)) {
    if (version > (own.kinds[kind] ?? 0)) throw new NewerFormat(`documents/${kind}`)
  }
}

const anyVersions = z.looseObject({ format: z.int() })
const versions = z.object({ format: z.int(), events: z.int(), kinds: z.record(z.string(), z.int()) })
