/** Where unanswered command ids are kept: `sessionStorage`, or anything like it in a test. */
export type KeptIds = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const prefix = 'handsel.command.'

/**
 * The id of one intent, the same until it was answered: a retry, a double click and a reload of the page repeat it, so
 * that main does the thing once. `intent` names the call and its input.
 */
export function idOfIntent(intent: string, kept: KeptIds = sessionStorage): string {
  const known = kept.getItem(prefix + intent)
  if (known !== null) return known
  const id = newCommandId()
  kept.setItem(prefix + intent, id)
  return id
}

/** The intent has its answer: the same input the next time is another intent. */
export function forgetIntent(intent: string, kept: KeptIds = sessionStorage): void {
  kept.removeItem(prefix + intent)
}

/** Where an input's id is kept: what holds a passphrase never leaves memory, since session storage lies on the disk. */
export function keeperOf(input: object): KeptIds {
  return 'passphrase' in input ? memory : sessionStorage
}

export function newCommandId(): string {
  return crypto.randomUUID()
}

const inMemory = new Map<string, string>()
const memory: KeptIds = {
  getItem: (key) => inMemory.get(key) ?? null,
  setItem: (key, value) => void inMemory.set(key, value),
  removeItem: (key) => void inMemory.delete(key),
}
