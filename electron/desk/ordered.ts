/** Things in order: sorted when first looked at, or when one of them first changes; from then on each has its place found among the others. */
export class Ordered<Thing> {
  readonly #all: Thing[] = []
  #isSorted = false

  /** `compare`: 0 for the same thing alone. */
  constructor(private readonly compare: (a: Thing, b: Thing) => number) {}

  /** To be read at once: it changes with what is added and removed. */
  all(): readonly Thing[] {
    if (!this.#isSorted) this.#all.sort(this.compare)
    this.#isSorted = true
    return this.#all
  }

  add(thing: Thing): void {
    if (this.#isSorted) this.#all.splice(this.#placeOf(thing), 0, thing)
    else this.#all.push(thing)
  }

  /** `thing`: as it was added. */
  remove(thing: Thing): void {
    this.all()
    this.#all.splice(this.#placeOf(thing), 1)
  }

  /** How many come before it. */
  #placeOf(thing: Thing): number {
    let [low, high] = [0, this.#all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const there = this.#all[middle]
      if (there !== undefined && this.compare(there, thing) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
