import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import { openStore } from '../../electron/store'
import { randomOf } from './support/random'
import { contentOf, historiesOf, kinds, shelfEvent, shelves } from './support/shelves'

const rounds = Number(process.env['STORE_KILL_ROUNDS'] ?? 50)
const seed = Number(process.env['STORE_KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const roundsBetweenLooks = 5
/** Each round opens all that those before it left: in one store alone a thousand would take hours. */
const roundsAStore = 50

let temporary = ''
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'store-kill-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('support/child-under-load.ts', import.meta.url)),
      outDir: temporary,
      emptyOutDir: false,
      target: 'node16.17',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs' } },
    },
  })
})
afterAll(() => rm(temporary, { recursive: true, force: true }))

test(
  `a process killed ${String(rounds)} times under load (STORE_KILL_SEED=${String(seed)}) loses nothing that it acknowledged, doubles nothing and halves nothing`,
  async () => {
    const random = randomOf(seed)
    const folder = join(temporary, 'store')
    let acknowledged = 0
    for (let first = 1; first <= rounds; first += roundsAStore) {
      const lives = new Map<string, Acknowledged[]>()
      const last = Math.min(first + roundsAStore - 1, rounds)
      for (let round = first; round <= last; round++) {
        const life = `life ${String(round)}`
        lives.set(life, await killedAfter(Math.floor(random() * 150), folder, life))
        if (round % roundsBetweenLooks === 0 || round === last) await look(folder, lives)
      }
      acknowledged += [...lives.values()].flat().length
      await rm(folder, { recursive: true })
    }
    expect(acknowledged).toBeGreaterThan(rounds * 10)
  },
  60_000 + rounds * 2000,
)

interface Acknowledged {
  readonly sequence: number
  readonly thing: string
}

/** What a process acknowledged before it was killed, at some moment after `count` acknowledgements. */
async function killedAfter(count: number, folder: string, life: string): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [join(temporary, 'child.cjs'), folder, life], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<NodeJS.Signals | null>((done) => child.once('close', (_, signal) => done(signal)))
  const acknowledged: Acknowledged[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    // A line that the kill cut short acknowledges nothing.
    const [, sequence, thing] = /^(\d+) (life \d+-\d+)$/.exec(line) ?? []
    if (thing !== undefined) acknowledged.push({ sequence: Number(sequence), thing })
    if (acknowledged.length > count) child.kill('SIGKILL')
  }
  expect(await ended).toBe('SIGKILL')
  return acknowledged
}

async function look(folder: string, lives: ReadonlyMap<string, readonly Acknowledged[]>): Promise<void> {
  const opened = await openStore({ folder, kinds, eventSchema: shelfEvent })
  if (opened.is !== 'opened') throw new Error(JSON.stringify(opened))
  const { store } = opened
  expect(store.notices.filter(({ is }) => is !== 'tail_dropped')).toEqual([])
  let laid = 0
  for (const [life, acknowledged] of lives) {
    const left = store.get(shelves, `left ${life}`)?.things ?? []
    expect(store.get(shelves, `right ${life}`)?.things ?? []).toEqual(left)
    expect(new Set(left).size).toBe(left.length)
    expect(await historiesOf(store, [`left ${life}`])).toEqual({ [`left ${life}`]: left })
    const known = new Set(acknowledged.map(({ thing }) => thing))
    const inOrder = [...acknowledged].sort((a, b) => a.sequence - b.sequence).map(({ thing }) => thing)
    expect(left.filter((thing) => known.has(thing))).toEqual(inOrder)
    laid += left.length
    const last = acknowledged.at(-1)
    if (last) {
      const again = await store.execute({ asker: life, commandId: last.thing, input: last.thing }, 0, () => ({
        decided: false,
        refusal: 'forgotten',
      }))
      expect(again).toEqual({ is: 'done', result: last.thing, sequence: last.sequence, repeated: true })
    }
  }
  expect(contentOf(store).total).toBe(laid * 2)
  expect(store.sequence).toBe(laid)
  await store.close()
}
