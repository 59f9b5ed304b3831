/** A map on top of another one, which it leaves as it is until it is told to. No value is undefined. */
export class Layer<Key, Value> {
  readonly #own = new Map<Key, Value>()

  constructor(private readonly below?: Layer<Key, Value>) {}

  get(key: Key): Value | undefined {
    return this.#own.get(key) ?? this.below?.get(key)
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined
  }

  set(key: Key, value: Value): void {
    this.#own.set(key, value)
  }

  clear(): void {
    this.#own.clear()
  }

  *[Symbol.iterator](): Generator<[Key, Value]> {
    if (this.below) yield* this.below
    yield* this.#own
  }

  /** Puts what lies on top into the map below. */
  join(): void {
    for (const [key, value] of this.#own) this.below?.set(key, value)
    this.#own.clear()
  }
}
