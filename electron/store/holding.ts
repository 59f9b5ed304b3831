import type { DocumentHolder, DocumentKind, DocumentRef } from './contract/documents'
import type { HeldRef, Holds } from './holds'
import type { LiveMemory } from './live-memory'
import type { Memory } from './memory'
import type { ReadingAgain } from './reading-again'
import type { Standing } from './standing'

/** Where documents are held. */
export interface HeldStore<Event> {
  readonly kinds: readonly DocumentKind<unknown, Event>[]
  readonly holds: Holds<Event>
  readonly live: LiveMemory<Event>
  readonly standing: Standing
  readonly readingAgain: ReadingAgain<Event>
}

/** Holds documents on demand for those who look at them, also while memory is read again. */
export class Holding<Event> implements DocumentHolder<Event> {
  constructor(private readonly of: HeldStore<Event>) {}

  async hold(documents: readonly DocumentRef<Event>[]): Promise<() => void> {
    const { kinds, holds, live } = this.of
    const refs = documents.flatMap(({ kind: { name }, key }) => {
      const kind = kinds.find((one) => one.name === name)
      if (!kind) throw new RangeError(`no kind of document of this store: ${name}`)
      return kind.onDemand ? { kind, key } : []
    })
    for (const ref of refs) holds.add(ref)
    let isHeld = true
    const release = (): void => {
      if (!isHeld) return
      isHeld = false
      for (const ref of refs) holds.release(ref)
      live.now.residents.trim()
    }
    try {
      await this.#bringIn(refs)
    } catch (error) {
      release()
      throw error
    }
    return release
  }

  /** Into the memory that is there when this resolves. */
  async #bringIn(refs: readonly HeldRef<Event>[]): Promise<void> {
    const { live, standing, readingAgain } = this.of
    let memory: Memory<Event>
    do {
      if (standing.mode === 'recovering') await readingAgain.idle()
      memory = live.now
      await Promise.all(refs.map((ref) => memory.residents.bringIn(ref)))
    } while (memory !== live.now || standing.mode === 'recovering')
  }
}
