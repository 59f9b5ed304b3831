/** What a view knows of what it asked for: pure, so that the order of answers and pushes can be tested. */
export interface View<Data> {
  /** The sequence number that `data` shows; undefined while nothing was answered. */
  readonly at: number | undefined
  readonly data: Data | undefined
  /** Pushes that came before the answer. */
  readonly waiting: readonly Patch<Data>[]
}

/** A change to apply to the data; `ask` when the data can't be patched and must be asked for again. */
export interface Patch<Data> {
  readonly at: number
  readonly apply: (data: Data) => Data | 'ask'
}

export function emptyView<Data>(): View<Data> {
  return { at: undefined, data: undefined, waiting: [] }
}

/** An answer shows everything up to its `at`: older pushes are in it, newer ones are applied on top. */
export function answered<Data>(view: View<Data>, at: number, data: Data): { view: View<Data>; ask: boolean } {
  // Answers may overtake each other: an older one has nothing to say.
  if (view.at !== undefined && at < view.at) return { view, ask: false }
  let next: View<Data> = { at, data, waiting: [] }
  let ask = false
  for (const patch of view.waiting) {
    const step = pushed(next, patch)
    next = step.view
    ask ||= step.ask
  }
  return { view: next, ask }
}

/** A push: dropped when the data already shows it, kept when there is no data yet, else applied. */
export function pushed<Data>(view: View<Data>, patch: Patch<Data>): { view: View<Data>; ask: boolean } {
  if (view.at === undefined || view.data === undefined)
    return { view: { ...view, waiting: [...view.waiting, patch] }, ask: false }
  if (patch.at <= view.at) return { view, ask: false }
  const data = patch.apply(view.data)
  if (data === 'ask') return { view, ask: true }
  return { view: { ...view, at: patch.at, data }, ask: false }
}
