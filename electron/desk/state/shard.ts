/** The document that holds an id, of `shards` documents: FNV-1a over its characters. Never changed once data is stored. */
export function shardOf(id: string, shards: number): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  return String((hash >>> 0) % shards)
}
