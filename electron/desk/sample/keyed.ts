/** The keys of one of the sample's tables, in the order in which it is written. */
export function keysOf<Key extends string>(table: Readonly<Partial<Record<Key, unknown>>>): Key[] {
  // A literal table has exactly the keys of its type; Object.keys can't know.
  return Object.keys(table) as Key[]
}

/** A value for each key of a table. */
export function forEachKey<Key extends string, Value>(
  table: Readonly<Record<Key, unknown>>,
  make: (key: Key) => Value,
): (key: Key) => Value {
  const values = new Map(keysOf(table).map((key) => [key, make(key)]))
  return (key) => {
    const value = values.get(key)
    if (value === undefined) throw new Error(`not in the table: ${key}`)
    return value
  }
}
