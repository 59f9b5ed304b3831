import { monitorEventLoopDelay } from 'node:perf_hooks'
import { documentKinds } from '../../../electron/desk'
import type { DeskEvent } from '../../../electron/desk/state/events'
import type { DocumentKind } from '../../../electron/store'
import { listening, opened, percentile, took } from './opened'

const rounds = 5

/** Opening until the index is usable, against JSON.parse of the same documents, in turn. */
export async function measureOpening(folder: string) {
  const index = await indexOf(folder)
  const opens: number[] = []
  const parses: number[] = []
  const sections = listening()
  const delays: number[] = []
  for (let round = 0; round < rounds; round++) {
    parses.push(await took(() => JSON.parse(index) as unknown))
    let store: Awaited<ReturnType<typeof opened>> | undefined
    // A new one each time: what lies between two openings would count as a delay of the second.
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    opens.push(await took(async () => (store = await opened(folder))))
    delay.disable()
    delays.push(delay.percentile(99.9) / 1e6)
    await store?.close()
  }
  const { all, by } = sections.times()
  return {
    open: percentile(opens, 0.5),
    parse: percentile(parses, 0.5),
    indexBytes: index.length,
    section: percentile(all, 0.999),
    longest: percentile(all, 1),
    sections: Object.fromEntries(
      [...by].map(([name, times]) => [name, { p999: percentile(times, 0.999), max: percentile(times, 1) }]),
    ),
    delay: percentile(delays, 0.5),
  }
}

/** Every document that is always in memory, as one JSON. */
async function indexOf(folder: string): Promise<string> {
  const store = await opened(folder)
  const kinds: readonly DocumentKind<unknown, DeskEvent>[] = documentKinds
  const inMemory = kinds.filter(({ onDemand }) => !onDemand)
  const index = JSON.stringify(inMemory.map((kind) => [...store.keysOf(kind)].map((key) => store.get(kind, key))))
  await store.close()
  // A flat string, as if it had been read from one file.
  return Buffer.from(index).toString()
}
