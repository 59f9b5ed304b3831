import { tabStorage, type PageStorage } from '../../kit/storage'

/** Where unanswered command ids are kept. */
export type KeptIds = Pick<PageStorage, 'get' | 'set' | 'remove'>

const prefix = 'handsel.command.'

/**
 * The id of one intent, the same until it was answered: a retry, a double click and a reload of the page repeat it, so
 * that main does the thing once. `intent` names the call and its input.
 */
export function idOfIntent(intent: string, kept: KeptIds = tabStorage): string {
  const known = kept.get(prefix + intent)
  if (known !== undefined) return known
  const id = newCommandId()
  kept.set(prefix + intent, id)
  return id
}

/** The intent has its answer: the same input the next time is another intent. */
export function forgetIntent(intent: string, kept: KeptIds = tabStorage): void {
  kept.remove(prefix + intent)
}

/** Where an input's id is kept: what holds a passphrase never leaves memory, since session storage lies on the disk. */
export function keeperOf(input: object): KeptIds {
  return 'passphrase' in input ? memory : tabStorage
}

export function newCommandId(): string {
  return crypto.randomUUID()
}

const inMemory = new Map<string, string>()
const memory: KeptIds = {
  get: (key) => inMemory.get(key),
  set: (key, value) => inMemory.set(key, value).has(key),
  remove: (key) => void inMemory.delete(key),
}
