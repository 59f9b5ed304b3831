import { folded } from '../../shared/rules'
import { Ordered } from './ordered'

/** Things by their names: found by any part, told in order, without looking at all of them for each key. */
export interface NameIndex<Id extends string> {
  /** Adds a thing, or gives one that is there another name. */
  put(id: Id, name: string): void
  /** Those whose name holds the text, both folded: the first `limit` by name, and how many there are. */
  search(text: string, limit: number): Found<Id>
  /** A name, folded; undefined for what isn't there. */
  folded(id: Id): string | undefined
}

export interface Found<Id extends string> {
  readonly ids: readonly Id[]
  readonly total: number
  /** How many names were looked at to say so. */
  readonly looked: number
}

interface Entry<Id extends string> {
  readonly id: Id
  /** Folded. */
  readonly name: string
}

export function createNameIndex<Id extends string>(): NameIndex<Id> {
  const names = new Map<Id, Entry<Id>>()
  const ordered = new Ordered<Entry<Id>>((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
  /** What the last search found: the next key looks among these. */
  let last: { readonly text: string; readonly found: readonly Entry<Id>[] } | undefined

  return {
    put(id, name) {
      const key = folded(name)
      const before = names.get(id)
      if (before?.name === key) return
      const entry = { id, name: key }
      names.set(id, entry)
      if (before) ordered.remove(before)
      ordered.add(entry)
      last = undefined
    },
    search(text, limit) {
      const wanted = folded(text)
      if (wanted === '')
        return { ids: idsOf(ordered.all(), limit), total: names.size, looked: Math.min(limit, names.size) }
      // Whatever holds the longer text holds the shorter one too.
      const among = last && wanted.includes(last.text) ? last.found : ordered.all()
      const found = among.filter(({ name }) => name.includes(wanted))
      last = { text: wanted, found }
      return { ids: idsOf(found, limit), total: found.length, looked: among.length }
    },
    folded: (id) => names.get(id)?.name,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const idsOf = <Id extends string>(entries: readonly Entry<Id>[], limit: number): Id[] =>
  entries.slice(0, limit).map(({ id }) => id)
