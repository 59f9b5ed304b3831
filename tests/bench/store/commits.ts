import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { join } from 'node:path'
import { conversationShard, conversationsDocument } from '../../../electron/desk/state/documents'
import type { DeskEvent } from '../../../electron/desk/state/events'
import type { Store } from '../../../electron/store'
import { hashOfInput } from '../../../electron/store/answered-commands'
import { encodeFrame } from '../../../electron/store/frame'
import { textOfRecord } from '../../../electron/store/journal-record'
import type { JournalRecord } from '../../../electron/store/journal-record'
import { agentId, conversationIdOf, messageOf, posted } from './make-store'
import { counting, listening, opened, percentile, took } from './opened'

const single = 300
const concurrent = 100
const concurrentRounds = 40
const warmUps = 5
/** Ten thousand commits, after which the engine has compiled what they run: a console works for hours. */
const concurrentWarmUps = 100
const writers = 50
const written = 10_000
const at = Date.UTC(2026, 11, 1)

/** Commits against the bare appends of the same bytes, in turn; then the bytes that many messages cost. */
export async function measureCommits(folder: string, conversations: number) {
  const bytes = counting()
  let store = await opened(folder, bytes.files)
  const floor = await open(join(folder, '..', 'floor'), 'w')
  let position = 0
  const append = async (record: Buffer): Promise<void> => {
    await floor.write(record, 0, record.length, position)
    await floor.datasync()
    position += record.length
  }
  const sections = listening()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let asked = 0
  const ask = (): Asked => asking(store, ++asked % Math.min(conversations, writers))

  const [alone, bare]: [number[], number[]] = [[], []]
  for (let round = -warmUps; round < single; round++) {
    const one = ask()
    const own = await took(() => append(one.record))
    const times = await took(() => one.commit())
    if (round < 0) continue
    bare.push(own)
    alone.push(times)
  }
  const [together, raw, serialised]: [number[], number[], number[]] = [[], [], []]
  for (let round = -concurrentWarmUps; round < concurrentRounds; round++) {
    // One conversation each; where there are fewer, the order of positions is of no matter to the time.
    const all = Array.from({ length: concurrent }, ask)
    const own = await took(() => append(Buffer.concat(all.map(({ record }) => record))))
    // What no journal of JSON gets round: making the text, and one synced write of it.
    const json = await took(() => append(Buffer.from(all.map(({ said }) => JSON.stringify(said)).join('\n'))))
    const times = await took(() => Promise.all(all.map(({ commit }) => commit())))
    if (round < 0) continue
    raw.push(own)
    serialised.push(json)
    together.push(times)
  }
  delay.disable()
  await floor.close()
  await store.close()
  const section = percentile(sections.times().all, 0.999)

  store = await opened(folder, bytes.files)
  bytes.written = 0
  let own = 0
  const random = Array.from({ length: writers }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 0) % conversations)
  for (let i = 0; i < written; i += concurrent) {
    const all = Array.from({ length: concurrent }, (_, j) =>
      asking(store, random[(i + j) % writers] ?? 0, Math.floor(j / writers)),
    )
    for (const { event } of all)
      own += event.is === 'message_posted' ? Buffer.byteLength(JSON.stringify(event.message)) : 0
    await Promise.all(all.map(({ commit }) => commit()))
  }
  await store.close()
  return {
    p50: percentile(alone, 0.5),
    p99: percentile(alone, 0.99),
    floorP50: percentile(bare, 0.5),
    floorP99: percentile(bare, 0.99),
    together: percentile(together, 0.5),
    raw: percentile(raw, 0.5),
    serialised: percentile(serialised, 0.5),
    section,
    delay: delay.percentile(99.9) / 1e6,
    written: bytes.written / own,
  }
}

interface Asked {
  readonly event: DeskEvent
  readonly said: JournalRecord<DeskEvent>
  /** The bytes that the journal gets: `said`, framed. */
  readonly record: Buffer
  commit(): Promise<void>
}

let commands = 0

/** The next message of a conversation, `ahead` of those that were asked for with it. */
function asking(store: Store<DeskEvent>, conversation: number, ahead = 0): Asked {
  const id = conversationIdOf(conversation)
  const last = store.get(conversationsDocument, conversationShard(id))?.conversations[id]?.lastMessage?.position ?? 0
  const event = posted(messageOf(conversation, last + 1 + ahead, at))
  const input = {
    conversationId: id,
    text: event.is === 'message_posted' && event.message.body.is === 'text' ? event.message.body.text : '',
  }
  const command = { asker: agentId, commandId: randomUUID(), input }
  const result = { messageId: `message_${String(++commands)}` }
  const said = {
    sequence: store.sequence + 1,
    at,
    after: store.sequence,
    events: [event],
    command: { asker: command.asker, id: command.commandId, hash: hashOfInput(input), result: JSON.stringify(result) },
  }
  return {
    event,
    said,
    record: encodeFrame(textOfRecord(said)),
    async commit() {
      const done = await store.execute(command, at, () => ({ decided: true, events: [event], result }))
      if (done.is !== 'done' || done.repeated) throw new Error(`the store says ${JSON.stringify(done)}`)
    },
  }
}
