/** Tells that something changed. */
export interface Spaced {
  tell(): void
  stop(): void
}

/** Calls `act` at the first telling at once, and for those that follow within `ms` once more at their end: however often it is told, the last change isn't missed. */
export function spaced(ms: number, act: () => void): Spaced {
  let timer: NodeJS.Timeout | undefined
  let isDue = false

  function tellNow(): void {
    isDue = false
    timer = setTimeout(() => {
      timer = undefined
      if (isDue) tellNow()
    }, ms)
    timer.unref()
    act()
  }

  return {
    tell() {
      if (timer) isDue = true
      else tellNow()
    },
    stop() {
      clearTimeout(timer)
      isDue = false
    },
  }
}
