export interface AtMostEvery {
  tell(): void
  stop(): void
}

/** Calls `act` when `settleMs` have passed after the first telling, and for what is told later at most once every `apartMs`: a stream that never rests is told too. */
export function atMostEvery(
  { settleMs, apartMs }: { readonly settleMs: number; readonly apartMs: number },
  act: () => void,
): AtMostEvery {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDue = false

  function actNow(): void {
    isDue = false
    timer = setTimeout(rested, apartMs)
    act()
  }

  function rested(): void {
    timer = undefined
    if (isDue) actNow()
  }

  return {
    tell() {
      if (timer === undefined) timer = setTimeout(actNow, settleMs)
      else isDue = true
    },
    stop: () => clearTimeout(timer),
  }
}
