export interface AtMostEvery {
  tell(): void
  stop(): void
}

/** Calls `act` when `settleMs` have passed after the first telling, and for what is told later at most once every `apartMs`: a stream that never rests is told too. */
export function atMostEvery({ settleMs, apartMs }: { readonly settleMs: number; readonly apartMs: number }, act: () => void): AtMostEvery {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDue = false

  function actIn(ms: number): void {
    isDue = false
    timer = setTimeout(() => {
      timer = setTimeout(rested, apartMs)
      act()
    }, ms)
  }

  function rested(): void {
    timer = undefined
    if (isDue) actIn(0)
  }

  return {
    tell() {
      if (timer === undefined) actIn(settleMs)
      else isDue = true
    },
    stop: () => clearTimeout(timer),
  }
}
