import type { z } from '../../../shared/model'
import { tabStorage, type PageStorage } from '../../kit/storage'

/** Requests that may have been done without our having heard of it. */
export interface Intents<Request> {
  /** Those without an answer, whichever tab made them. */
  open(): Request[]
  keep(request: Request): void
  /** It has an answer. */
  end(request: Request): void
}

/**
 * Keeps requests until they have an answer, so that a reload, or the next tab, repeats them and doesn't make others.
 * Each has a key of its own: a tab takes out only what it has an answer to.
 */
export function intents<Request extends { readonly clientId: string }>(
  name: string,
  schema: z.ZodType<Request>,
  storage: PageStorage,
): Intents<Request> {
  const oldKey = `handsel.intent.${name}`
  const prefix = `${oldKey}.`
  function read(from: PageStorage, key: string): Request[] {
    try {
      return [schema.parse(JSON.parse(from.get(key) ?? ''))]
    } catch {
      return []
    }
  }
  const keep = (request: Request) => void storage.set(prefix + request.clientId, JSON.stringify(request))
  // Earlier versions of the page kept one, and only in its tab.
  read(tabStorage, oldKey).forEach(keep)
  tabStorage.remove(oldKey)
  return {
    open: () => storage.keys(prefix).flatMap((key) => read(storage, key)),
    keep,
    end: ({ clientId }) => storage.remove(prefix + clientId),
  }
}
