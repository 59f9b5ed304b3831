import { readFileSync, watchFile } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** How often the machine's clock is compared with one that never jumps, ms. */
const lookEvery = 5_000
/** Less than this is drift, ms. */
const jumpFrom = 1_000

export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Milliseconds since an arbitrary moment: for durations, since nobody can set it and it never jumps. */
  readonly steady: () => number
  /** The clock was set, the machine slept, or a test moved it. */
  readonly onJump: (listener: () => void) => void
}

/**
 * The program's one clock. A file, if one is named, moves it: it holds how many milliseconds the clock is ahead of
 * the machine's, and may change while the program runs.
 */
export function createClock(movedBy: string | undefined): Clock {
  let ahead = readAhead(movedBy)
  const listeners: (() => void)[] = []
  const jump = () => {
    for (const listener of listeners) listener()
  }
  if (movedBy !== undefined) {
    watchFile(movedBy, { interval: 50 }, () => {
      ahead = readAhead(movedBy)
      jump()
    })
  }
  let last = { wall: Date.now(), steady: performance.now() }
  setInterval(() => {
    const next = { wall: Date.now(), steady: performance.now() }
    if (Math.abs(next.wall - last.wall - (next.steady - last.steady)) > jumpFrom) jump()
    last = next
  }, lookEvery).unref()
  return {
    now: () => Date.now() + ahead,
    steady: () => performance.now(),
    onJump: (listener) => {
      listeners.push(listener)
    },
  }
}

function readAhead(file: string | undefined): number {
  if (file === undefined) return 0
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}
