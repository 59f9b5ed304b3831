import { createHistogram } from 'node:perf_hooks'
import type { Histogram } from 'node:perf_hooks'
import { pause } from './pause'

/** What of the store runs without letting anything else have its turn. */
export type Section = 'commit' | 'encode' | 'publish' | 'read document' | 'read record' | 'replay' | 'read commands' | 'write document'

/**
 * How long the sections took, ns: counted for the whole process, as there is one event loop. One that lies in another
 * counts as a part of that, so that a percentile of `all` is what others had to wait for the store.
 */
export const sectionTimes: { readonly all: Histogram; readonly by: ReadonlyMap<Section, Histogram>; reset(): void } = {
  get all() {
    return all
  },
  get by() {
    return by
  },
  reset() {
    all.reset()
    by.clear()
  },
}

/** Runs `work` and records how long it took. */
export function timed<Result>(section: Section, work: () => Result): Result {
  if (isInSection) return work()
  const started = performance.now()
  isInSection = true
  try {
    return work()
  } finally {
    isInSection = false
    record(section, performance.now() - started)
  }
}

/** Runs `work` in a turn of the event loop that has time left for it: at once, or after others had theirs. */
export async function inTurn<Result>(section: Section, work: () => Result): Promise<Result> {
  // Of several who waited for the same turn each looks anew, right before its work.
  while (isOver()) await nextTurn()
  return timed(section, work)
}

/** For loops of small steps: lets others have their turn when this one has been long enough. */
export async function breathe(): Promise<void> {
  while (isOver()) await nextTurn()
}

/** ms of the store's own work in one turn, after which it lets others have theirs. */
const budget = 4

const all = createHistogram()
const by = new Map<Section, ReturnType<typeof createHistogram>>()
let isInSection = false
let turnBegan = -Infinity
let next: Promise<void> | undefined

function isOver(): boolean {
  return performance.now() - turnBegan > budget
}

/** One for all who wait. What came between turns, waiting for the disk too, counts as a turn that is over. */
function nextTurn(): Promise<void> {
  return (next ??= pause().then(() => {
    next = undefined
    turnBegan = performance.now()
  }))
}

function record(section: Section, ms: number): void {
  const ns = Math.max(1, Math.round(ms * 1e6))
  let of = by.get(section)
  if (!of) by.set(section, (of = createHistogram()))
  of.record(ns)
  all.record(ns)
}
