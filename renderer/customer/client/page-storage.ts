/** What the page keeps in the browser. Nothing here throws: a browser may forbid its storage, or have no room left. */
export interface PageStorage {
  get(key: string): string | undefined
  /** False: the browser didn't take it, and it lasts as long as this page does. */
  set(key: string, text: string): boolean
  remove(key: string): void
  keys(prefix: string): string[]
  /** Tells when another tab changed something under `prefix`; returns how to stop. */
  watch(prefix: string, changed: () => void): () => void
}

/** Tells which key another tab changed; null: all of them. */
export type HearStorage = (heard: (key: string | null) => void) => () => void

/** @param of gives the browser's storage, or throws where it is forbidden */
export function pageStorage(of: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>, hear: HearStorage = hearStorage): PageStorage {
  /** What the browser didn't take. */
  const refused = new Map<string, string>()
  function attempt<Result>(act: (storage: ReturnType<typeof of>) => Result): Result | undefined {
    try {
      return act(of())
    } catch {
      return undefined
    }
  }
  function keep(key: string, text: string): boolean {
    const isKept = attempt((storage) => {
      storage.setItem(key, text)
      return true
    })
    if (isKept) refused.delete(key)
    else refused.set(key, text)
    return isKept === true
  }
  return {
    get: (key) => refused.get(key) ?? attempt((storage) => storage.getItem(key)) ?? undefined,
    set: keep,
    remove(key) {
      refused.delete(key)
      attempt((storage) => storage.removeItem(key))
      // There may be room now for what had none.
      for (const [waiting, text] of refused) keep(waiting, text)
    },
    keys(prefix) {
      const kept = attempt((storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')) ?? []
      return [...new Set([...kept, ...refused.keys()])].filter((key) => key.startsWith(prefix))
    },
    watch: (prefix, changed) => hear((key) => (key === null || key.startsWith(prefix)) && changed()),
  }
}

const hearStorage: HearStorage = (heard) => {
  const told = ({ key }: StorageEvent) => heard(key)
  addEventListener('storage', told)
  return () => removeEventListener('storage', told)
}

/** Shared by all tabs, and by the next ones. */
export const browserStorage = pageStorage(() => localStorage)
/** Of this tab alone, over reloads. */
export const tabStorage = pageStorage(() => sessionStorage)
