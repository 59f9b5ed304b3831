import { expect, test } from 'vitest'
import { AnsweredCommands } from '../../../electron/store/answered-commands'
import { Executing } from '../../../electron/store/executing'
import type { BatchOrder, DecidedBatch, Stale } from '../../../electron/store/order'
import { Standing } from '../../../electron/store/standing'

/** A store in whose order somebody else's batch comes between the first decision and its place. */
function withABatchBefore() {
  const memory = { sequence: 0, commands: new AnsweredCommands() }
  const placed: DecidedBatch<string>[] = []
  const order: BatchOrder<string, Stale> = {
    place(batch) {
      const sequence = ++memory.sequence
      if (sequence === 1) return Promise.resolve({ is: 'stale' })
      placed.push(batch)
      if (batch.command) memory.commands.add(undefined, batch.command, { sequence, at: batch.at })
      return Promise.resolve({ is: 'accepted', sequence })
    },
    confirmed: () => Promise.resolve({ is: 'durable', sequence: memory.sequence }),
  }
  const standing = new Standing()
  standing.mode = 'open'
  const executing = new Executing({ now: memory }, standing, order)
  const send = (at: number) =>
    executing.execute({ asker: 'ana', commandId: 'a', input: {} }, at, () => ({
      decided: true,
      events: [`decided on ${String(memory.sequence)}`],
      result: memory.sequence,
    }))
  return { send, placed }
}

test('what was decided without seeing what came before it is stale, and the same command can be decided anew', async () => {
  const { send, placed } = withABatchBefore()
  expect(await send(10)).toEqual({ is: 'stale' })
  expect(placed).toEqual([])
  expect(await send(20)).toEqual({ is: 'done', result: 1, sequence: 2, repeated: false })
  expect(placed).toMatchObject([{ at: 20, events: ['decided on 1'] }])
  expect(await send(30)).toEqual({ is: 'done', result: 1, sequence: 2, repeated: true })
})
