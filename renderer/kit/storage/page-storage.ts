/** What a page keeps in the browser. Nothing here throws: a browser may forbid its storage, or have no room left. */
export interface PageStorage {
  get(key: string): string | undefined
  /** False: the browser didn't take it, and it lasts as long as this page does. */
  set(key: string, text: string): boolean
  remove(key: string): void
  keys(prefix: string): string[]
  /** Tells when another tab changed something under `prefix`; returns how to stop. */
  watch(prefix: string, changed: () => void): () => void
  /** Whether what is given to it lasts only as long as this page does: the storage is forbidden, or full. */
  isRefused(): boolean
  /** Tells when that may have changed; returns how to stop. */
  onRefused(changed: () => void): () => void
}

/** Tells which key another tab changed; null: all of them. */
export type HearStorage = (heard: (key: string | null) => void) => () => void

/** Written and taken out at once, to see whether the browser keeps anything. */
const probe = 'handsel.probe'

/** @param of gives the browser's storage, or throws or gives null where it is forbidden */
export function pageStorage(
  of: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null,
  hear: HearStorage = hearStorage,
): PageStorage {
  /** What the browser didn't take. */
  const refused = new Map<string, string>()
  const listeners = new Set<() => void>()
  let isForbidden: boolean | undefined
  function attempt<Result>(act: (storage: NonNullable<ReturnType<typeof of>>) => Result): Result | undefined {
    try {
      const storage = of()
      return storage === null ? undefined : act(storage)
    } catch {
      return undefined
    }
  }
  function put(key: string, text: string): boolean {
    const isKept = attempt((storage) => {
      storage.setItem(key, text)
      return true
    })
    return isKept === true
  }
  function keep(key: string, text: string): boolean {
    const isKept = put(key, text)
    if (isKept) refused.delete(key)
    else refused.set(key, text)
    return isKept
  }
  function keepsNothing(): boolean {
    const isKept = put(probe, '')
    attempt((storage) => storage.removeItem(probe))
    return !isKept
  }
  function tell(): void {
    for (const listener of [...listeners]) listener()
  }
  return {
    get: (key) => refused.get(key) ?? attempt((storage) => storage.getItem(key)) ?? undefined,
    set(key, text) {
      const isKept = keep(key, text)
      tell()
      return isKept
    },
    remove(key) {
      refused.delete(key)
      attempt((storage) => storage.removeItem(key))
      // There may be room now for what had none.
      for (const [waiting, text] of refused) keep(waiting, text)
      tell()
    },
    keys(prefix) {
      const kept =
        attempt((storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')) ?? []
      return [...new Set([...kept, ...refused.keys()])].filter((key) => key.startsWith(prefix))
    },
    watch: (prefix, changed) => hear((key) => (key === null || key.startsWith(prefix)) && changed()),
    isRefused() {
      isForbidden ??= keepsNothing()
      return isForbidden || refused.size > 0
    },
    onRefused(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
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
