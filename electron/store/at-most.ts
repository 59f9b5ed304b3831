import { pause } from './pause'

/**
 * Does `work` for each of `items`, at most `limit` at a time, with room for others between. Rejects with the first
 * failure when all that had begun is over, and begins nothing after it.
 */
export async function forEachAtMost<Item>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]()
  const failures: unknown[] = []
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && failures.length === 0; next = waiting.next()) {
      await work(next.value).catch((error: unknown) => void failures.push(error))
      await pause()
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
  if (failures.length > 0) throw failures[0]
}
