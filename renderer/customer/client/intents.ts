import type { z } from '../../../shared/model'

/** A request that may have been done without our having heard of it. */
export interface Intent<Request> {
  /** The request as it was made first, its client id included; `make` only when there is none under way. */
  begin(make: () => Request): Request
  /** One that an earlier page left without an answer. */
  open(): Request | undefined
  /** It has an answer. */
  end(): void
}

/** Keeps one request in this window's storage until it has an answer, so that a reload repeats it and doesn't make another. */
export function intent<Schema extends z.ZodType>(name: string, schema: Schema, storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Intent<z.output<Schema>> {
  const key = `handsel.intent.${name}`
  function open(): z.output<Schema> | undefined {
    const kept = storage.getItem(key)
    if (kept === null) return undefined
    try {
      return schema.parse(JSON.parse(kept))
    } catch {
      storage.removeItem(key)
      return undefined
    }
  }
  return {
    open,
    begin(make) {
      const request = open() ?? make()
      storage.setItem(key, JSON.stringify(request))
      return request
    },
    end: () => storage.removeItem(key),
  }
}
