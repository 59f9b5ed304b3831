import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Message } from '../../../shared/model'
import { messageOf } from './make-store'
import { insertIntoNedb, openNedb } from './nedb.mjs'
import { percentile, took } from './opened'

const most = 100_000
const appends = 5

/** One message more in the plain files of lowdb and of NeDB, neither of which syncs it. Of more than 100,000 as with so many. */
export async function measureOthers(folder: string, messages: number) {
  const count = Math.min(messages, most)
  const all = Array.from({ length: count }, (_, i) => messageOf(i % 50, i, 0))
  const low = new Low<{ messages: Message[] }>(new JSONFile(join(folder, 'lowdb.json')), { messages: [...all] })
  await low.write()
  const nedb = await openNedb(join(folder, 'nedb.db'))
  await insertIntoNedb(nedb, all)
  const [ofLow, ofNedb]: [number[], number[]] = [[], []]
  for (let i = 0; i < appends; i++) {
    const message = messageOf(51, i, 0)
    ofLow.push(await took(() => low.update((data) => void data.messages.push(message))))
    ofNedb.push(await took(() => insertIntoNedb(nedb, message)))
  }
  return { lowdb: percentile(ofLow, 0.5), nedb: percentile(ofNedb, 0.5), messages: count }
}
