import type { ShopId } from '../../../shared/model'
import type { PageStorage } from '../../kit/storage'
import type { Later } from './wire'

/** What is half written in one page. Each page keeps its own, so that two tabs don't write over each other. */
export interface DraftOf {
  keep(text: string): void
  /** Gives what closed pages left half written, each text once: to one page only. Returns how to end, which leaves this one's to the next. */
  open(found: (text: string) => void): () => void
}

export interface DraftParts {
  readonly shopId: ShopId
  readonly storage: PageStorage
  /** A lock is held as long as its page lives: that is how pages know which drafts belong to a closed one. Throws where the browser forbids them. */
  readonly locks: () => Pick<LockManager, 'request'>
  readonly later: Later
  /** Names the page. */
  readonly id: string
}

/** The lock of a page that was just reloaded may be held for a moment longer. */
const waitForLock = 2_000

export function draftOf({ shopId, storage, locks, later, id }: DraftParts): DraftOf {
  const prefix = `handsel.draft.${shopId}.`
  const own = prefix + id

  async function takeOver(key: string, found: (text: string) => void, signal: AbortSignal): Promise<void> {
    await locks().request(key, { signal }, () => {
      const text = storage.get(key)
      if (text === undefined) return
      found(text)
      storage.remove(key)
    })
  }

  async function hold(held: Promise<void>): Promise<void> {
    await locks().request(own, () => held)
  }

  return {
    keep(text) {
      if (text === '') storage.remove(own)
      else storage.set(own, text)
    },
    open(found) {
      let release: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const live = new AbortController()
      const cancel = later(waitForLock, () => live.abort())
      const ignore = () => undefined
      hold(held).catch(ignore)
      for (const key of storage.keys(prefix)) if (key !== own) takeOver(key, found, live.signal).catch(ignore)
      return () => {
        cancel()
        live.abort()
        release()
      }
    },
  }
}
