import type { DocumentKind } from './contract/documents'

/** How many look at each document on demand now. Outlives memory, which may be thrown away and read again. */
export class Holds<Event> {
  readonly #held = new Map<string, { readonly ref: HeldRef<Event>; count: number }>()

  add(ref: HeldRef<Event>): void {
    const name = nameOf(ref.kind.name, ref.key)
    const held = this.#held.get(name)
    if (held) held.count += 1
    else this.#held.set(name, { ref, count: 1 })
  }

  release({ kind, key }: HeldRef<Event>): void {
    const name = nameOf(kind.name, key)
    const held = this.#held.get(name)
    if (held && --held.count === 0) this.#held.delete(name)
  }

  has(kind: string, key: string): boolean {
    return this.#held.has(nameOf(kind, key))
  }

  /** Those that are added while it is walked through come too. */
  *all(): Generator<HeldRef<Event>> {
    for (const { ref } of this.#held.values()) yield ref
  }
}

export interface HeldRef<Event> {
  readonly kind: DocumentKind<unknown, Event>
  readonly key: string
}

/** No name of a kind holds a slash. */
export function nameOf(kind: string, key: string): string {
  return `${kind}/${key}`
}
