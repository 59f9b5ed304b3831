import { openStore } from '../../../electron/store'
import type { Attempted, Settled, Store } from '../../../electron/store'
import type { FileSystemPort } from '../../../electron/store/file-system'
import type { ProcessFacts } from '../../../electron/store/process-facts'
import {
  contentAfter,
  contentOf,
  drafts,
  histories,
  historiesAfter,
  historiesOf,
  kinds,
  shelfEvent,
  shelves,
} from './shelves'
import type { ShelfEvent } from './shelves'

export const folder = '/store'

/** A process of a machine that starts anew each time. */
export function bootedAs(boot: number): ProcessFacts {
  return { host: 'here', boot: String(boot), pid: 1, isAlive: () => true, startOf: () => '0' }
}

let boots = 0

export async function open(files: FileSystemPort, facts: ProcessFacts = bootedAs(++boots)): Promise<Store<ShelfEvent>> {
  const opened = await openStore({
    folder,
    kinds,
    eventSchema: shelfEvent,
    files,
    facts,
    checkpointAfter: { bytes: Infinity, records: 7 },
    memoryBudget: 100,
  })
  if (opened.is !== 'opened') throw new Error(`the store is ${JSON.stringify(opened)}`)
  return opened.store
}

/** One command as its asker remembers it. */
export interface Asked {
  readonly commandId: string
  readonly thing: string
  readonly events: readonly ShelfEvent[]
  /** Its place in the order of decisions, from 1; undefined: refused. */
  readonly place: number | undefined
  answer: Attempted<{ thing: string }, 'nothing to move'> | undefined
}

/** What askers did and heard, over all lives of a store. */
export class Witness {
  asked: Asked[] = []
  draft: { text: string; answer: Settled | undefined } | undefined
  #things = 0

  /** Every third command moves something, the others lay something new. */
  async ask(store: Store<ShelfEvent>): Promise<Asked['answer']> {
    const number = ++this.#things
    const thing = `thing ${String(number)}`
    let asked: Asked | undefined
    const answering = store.execute<{ thing: string }, 'nothing to move'>(
      { asker: 'ana', commandId: thing, input: { thing } },
      number,
      () => {
        const shelf = `shelf ${String(number % 3)}`
        const movable = store.get(shelves, shelf)?.things[0]
        const isMove = number % 3 === 0
        if (isMove && movable === undefined) {
          asked = { commandId: thing, thing, events: [], place: undefined, answer: undefined }
          return { decided: false, refusal: 'nothing to move' }
        }
        const events: ShelfEvent[] =
          isMove && movable !== undefined
            ? [{ type: 'moved', from: shelf, to: 'Shelf of the moved', thing: movable }]
            : [
                { type: 'laid', shelf, thing },
                { type: 'sent', draft: 'draft' },
              ]
        asked = { commandId: thing, thing, events, place: store.sequence + 1, answer: undefined }
        return { decided: true, events, result: { thing } }
      },
    )
    // Decided in the call's own tick, or not at all.
    if (asked) this.asked.push(asked)
    const answer = await answering
    if (asked) asked.answer = answer
    return answer
  }

  async write(store: Store<ShelfEvent>, text: string): Promise<void> {
    const draft = { text, answer: undefined as Settled | undefined }
    this.draft = draft
    draft.answer = await store.put(drafts, 'draft', { text })
  }

  /** What is wrong with `store`, read from the disk after whatever happened; undefined: nothing. */
  fault(store: Store<ShelfEvent>): string | undefined {
    const missing = this.asked.find(({ answer, place = 0 }) => answer?.is === 'done' && place > store.sequence)
    if (missing)
      return `${missing.commandId} was acknowledged as ${String(missing.place)} and the store ends at ${String(store.sequence)}`
    // What is beyond has not happened, and its place goes to another.
    this.asked = this.asked.filter(
      ({ place = Infinity, answer }) => place <= store.sequence && answer?.is !== 'unavailable',
    )
    const expected = JSON.stringify(contentAfter(this.asked.map(({ events }) => events)))
    const found = JSON.stringify(contentOf(store))
    if (found !== expected) return `at ${String(store.sequence)}: ${found} instead of ${expected}`
    const draft = this.#draftOn()
    const text = store.get(drafts, 'draft')?.text
    if (draft !== undefined && text !== draft) return `the draft is ${String(text)} instead of ${draft}`
    const notice = store.notices.find((one) => one.is !== 'tail_dropped' && !('complete' in one && one.complete))
    return notice && `notice ${JSON.stringify(notice)}`
  }

  /** The same of the documents that are read only when somebody looks. */
  async faultOnDemand(store: Store<ShelfEvent>): Promise<string | undefined> {
    const keys = ['shelf 0', 'shelf 1', 'shelf 2', 'Shelf of the moved']
    const found = await historiesOf(store, keys)
    const expected = historiesAfter(
      this.asked.filter(({ place = Infinity }) => place <= store.sequence).map(({ events }) => events),
      keys,
    )
    if (JSON.stringify(found) !== JSON.stringify(expected))
      return `at ${String(store.sequence)}: histories ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`
    const notice = store.notices.find(
      (one) => one.is !== 'tail_dropped' && one.is !== 'read_only' && !('complete' in one && one.complete),
    )
    return notice && `notice ${JSON.stringify(notice)}`
  }

  /** What is wrong with `store` in memory when everything is answered: it must show what is acknowledged and nothing else. */
  faultInMemory(store: Store<ShelfEvent>): string | undefined {
    const done = this.asked.filter(({ answer }) => answer?.is === 'done')
    const expected = JSON.stringify(contentAfter(done.map(({ events }) => events)))
    const found = JSON.stringify(contentOf(store))
    return found === expected ? undefined : `in memory ${found} instead of ${expected}`
  }

  /** The draft as it must be: as written, or sent since; undefined if its writing was never confirmed. */
  #draftOn(): string | undefined {
    const { draft } = this
    if (draft?.answer?.is !== 'durable') return undefined
    const writtenAt = draft.answer.sequence
    return this.asked.some(({ place = 0, events }) => place > writtenAt && events.some(({ type }) => type === 'sent'))
      ? ''
      : draft.text
  }

  /** Looks at what is on demand and asks again for everything: what is there answers the same, without being done again. */
  async faultOfRepeats(store: Store<ShelfEvent>): Promise<string | undefined> {
    const fault = await this.faultOnDemand(store)
    if (fault !== undefined) return fault
    for (const { commandId, thing } of this.asked) {
      const again = await store.execute({ asker: 'ana', commandId, input: { thing } }, 0, () => ({
        decided: false,
        refusal: 'forgotten',
      }))
      if (again.is !== 'done' || !again.repeated || JSON.stringify(again.result) !== JSON.stringify({ thing }))
        return `${commandId} again: ${JSON.stringify(again)}`
    }
    return undefined
  }
}

/**
 * Two lives of a store: concurrent commands, drafts, checkpoints by themselves and at closing. A store that can't be
 * opened has no life. `inspect` sees the store when everything is answered.
 */
export async function live(
  files: FileSystemPort,
  witness: Witness,
  inspect?: (store: Store<ShelfEvent>) => void,
): Promise<void> {
  for (let life = 0; life < 2; life++) {
    const store = await open(files).catch(() => undefined)
    if (!store) continue
    await Promise.all([witness.ask(store), witness.ask(store), witness.ask(store)])
    await witness.ask(store)
    const release = await store
      .hold([
        { kind: histories, key: 'shelf 1' },
        { kind: histories, key: 'shelf 2' },
      ])
      .catch(() => () => undefined)
    await Promise.all([witness.write(store, `draft ${String(life)}`), witness.ask(store)])
    release()
    for (let i = 0; i < 4; i++) await Promise.all([witness.ask(store), witness.ask(store)])
    await witness.write(store, `last draft ${String(life)}`)
    inspect?.(store)
    await store.close()
  }
}
