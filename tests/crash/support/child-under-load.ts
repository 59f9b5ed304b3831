import { writeSync } from 'node:fs'
import { openStore } from '../../../electron/store'
import { kinds, shelfEvent } from './shelves'

/** Lays things until it is killed, several at a time, each on two shelves at once, and prints each that is acknowledged. */
async function main(folder: string, life: string): Promise<void> {
  const opened = await openStore({
    folder,
    kinds,
    eventSchema: shelfEvent,
    checkpointAfter: { bytes: Infinity, records: 40 },
  })
  if (opened.is !== 'opened') throw new Error(JSON.stringify(opened))
  const { store } = opened
  let number = 0
  const lay = async (): Promise<never> => {
    for (;;) {
      const thing = `${life}-${String(++number)}`
      const answer = await store.execute({ asker: life, commandId: thing, input: thing }, number, () => ({
        decided: true,
        events: [
          { type: 'laid', shelf: `left ${life}`, thing },
          { type: 'laid', shelf: `right ${life}`, thing },
        ],
        result: thing,
      }))
      if (answer.is !== 'done' || answer.repeated) throw new Error(JSON.stringify(answer))
      writeSync(1, `${String(answer.sequence)} ${thing}\n`)
    }
  }
  await Promise.all(Array.from({ length: 6 }, lay))
}

const [folder = '', life = ''] = process.argv.slice(2)
main(folder, life).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
