import { formersOf } from './former-kind'
import type { Memory } from './memory'
import type { Generation } from './names'
import type { DocumentKind } from './contract/documents'
import type { StoredDocument } from './stored-document'

/**
 * Gives what documents of former kinds hold to the kinds that took over from them, and answers the former ones. What
 * the disk already has of these kinds is newer: an opening before this one didn't come to removing the former ones.
 */
export async function takeOver<Event>(
  memory: Memory<Event>,
  kinds: readonly DocumentKind<unknown, Event>[],
  /** By key, the copies on disk of a kind's documents. */
  found: (kind: string) => ReadonlyMap<string, readonly Generation[]>,
  read: (document: StoredDocument) => Promise<void>,
): Promise<StoredDocument[]> {
  const all: StoredDocument[] = []
  for (const former of formersOf(kinds)) {
    for (const [key, generations] of found(former.name)) {
      const document = memory.make(former, key, generations)
      await read(document)
      all.push(document)
      const { sequence } = document.file
      if (sequence === undefined) continue
      for (const kind of kinds.filter(({ takenOver }) => takenOver?.former.name === former.name))
        for (const [ownKey, own] of kind.takenOver?.documents(document.low.data, key) ?? [])
          if (!found(kind.name).has(ownKey)) memory.takeOver(kind, ownKey, own, sequence)
    }
  }
  return all
}
