/** Things by their names: found by any part, told in order, without looking at all of them for each key. */
export interface NameIndex<Id extends string> {
  /** Adds a thing, or gives one that is there another name. */
  put(id: Id, name: string): void
  /** Those whose name holds the text, in either case of letters: the first `limit` by name, and how many there are. */
  search(text: string, limit: number): Found<Id>
}

export interface Found<Id extends string> {
  readonly ids: readonly Id[]
  readonly total: number
  /** How many names were looked at to say so. */
  readonly looked: number
}

interface Entry<Id extends string> {
  readonly id: Id
  /** In lower case. */
  readonly name: string
}

/** How the names are compared: the same for what is kept and for what is looked for. */
const keyOf = (name: string) => name.normalize('NFC').toLowerCase()

export function createNameIndex<Id extends string>(): NameIndex<Id> {
  const names = new Map<Id, Entry<Id>>()
  /** Undefined after a change: sorted again by the next who asks, however many changes there were. */
  let sorted: readonly Entry<Id>[] | undefined
  /** What the last search found: the next key looks among these. */
  let last: { readonly text: string; readonly found: readonly Entry<Id>[] } | undefined

  return {
    put(id, name) {
      const key = keyOf(name)
      if (names.get(id)?.name === key) return
      names.set(id, { id, name: key })
      sorted = undefined
      last = undefined
    },
    search(text, limit) {
      const wanted = keyOf(text.trim())
      sorted ??= [...names.values()].sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1))
      if (wanted === '') return { ids: idsOf(sorted, limit), total: sorted.length, looked: Math.min(limit, sorted.length) }
      // Whatever holds the longer text holds the shorter one too.
      const among = last && wanted.includes(last.text) ? last.found : sorted
      const found = among.filter(({ name }) => name.includes(wanted))
      last = { text: wanted, found }
      return { ids: idsOf(found, limit), total: found.length, looked: among.length }
    },
  }
}

const idsOf = <Id extends string>(entries: readonly Entry<Id>[], limit: number): Id[] => entries.slice(0, limit).map(({ id }) => id)
