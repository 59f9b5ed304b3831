import { pause } from './pause'

/** What of the store runs without letting anything else have its turn. */
export type Section =
  'commit' | 'encode' | 'publish' | 'read document' | 'read record' | 'replay' | 'read commands' | 'write document'

/** Hears how long a section took, ms. One that lies in another counts as a part of that: others had to wait for the whole. */
export type SectionListener = (section: Section, ms: number) => void

/** `listener` hears of every section of the whole process, as there is one event loop; undefined: nobody does, and none is timed. */
export function listenToSections(listener: SectionListener | undefined): void {
  heard = listener
}

/** Runs `work`, timed if anyone listens. */
export function timed<Result>(section: Section, work: () => Result): Result {
  if (!heard || isInSection) return work()
  const started = performance.now()
  isInSection = true
  try {
    return work()
  } finally {
    isInSection = false
    heard(section, performance.now() - started)
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

let heard: SectionListener | undefined
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
