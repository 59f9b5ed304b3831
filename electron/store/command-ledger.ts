import { createHash } from 'node:crypto'
import { z } from '../../shared/model/zod'
import { recordedCommand } from './journal-record'
import type { RecordedCommand } from './journal-record'
import type { DocumentKind } from './store'

/** Finds an answered command by who asked and their id. Its shards, documents beside the others, carry it over restarts. */
export class CommandLedger {
  readonly #known = new Map<string, KnownCommand>()

  find(asker: string, id: string): KnownCommand | undefined {
    return this.#known.get(nameOf(asker, id))
  }

  /** Remembers a command of the batch `sequence`, here and in its shard. */
  add(shard: CommandShard | undefined, command: RecordedCommand, { sequence, at }: { sequence: number; at: number }): void {
    const known = { ...command, sequence, at }
    shard?.commands.push(known)
    this.#known.set(nameOf(known.asker, known.id), known)
  }

  load(shard: CommandShard | undefined): void {
    for (const known of shard?.commands ?? []) this.#known.set(nameOf(known.asker, known.id), known)
  }

  /** The keys of the shards that need not be kept at `now`, ms since the epoch; forgets what they hold. */
  expire(shards: readonly { key: string; shard: CommandShard | undefined }[], keep: CommandKeeping, now: number): string[] {
    const expired: string[] = []
    let newer = 0
    for (const { key, shard } of [...shards].sort((a, b) => Number(b.key) - Number(a.key))) {
      const commands = shard?.commands ?? []
      if (newer >= keep.newest && commands.every(({ at }) => at < now - keep.ms)) {
        expired.push(key)
        for (const { asker, id } of commands) this.#known.delete(nameOf(asker, id))
      }
      newer += commands.length
    }
    return expired
  }
}

/** How long an answered command is remembered: as long as either asks for it. */
export interface CommandKeeping {
  readonly newest: number
  readonly ms: number
}

export const thirtyDaysOrTheNewest: CommandKeeping = { newest: 100_000, ms: 30 * 24 * 60 * 60 * 1000 }

export function shardKeyOf(sequence: number): string {
  return String(Math.floor(sequence / sequencesOfAShard))
}

/** A hash that is the same for the same JSON, whatever the order of its keys. */
export function hashOfInput(input: unknown): string {
  return createHash('sha256').update(JSON.stringify([inOrder(input)])).digest('base64url')
}

/** Ahead of `JSON.stringify`, whose own way to do this, a function for each value, takes twice as long. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  if (Array.isArray(value)) return value.map(inOrder)
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]))
}

function nameOf(asker: string, id: string): string {
  return `${String(asker.length)}:${asker}${id}`
}

const sequencesOfAShard = 1000

const knownCommand = recordedCommand.extend({ sequence: z.int(), at: z.number() })
type KnownCommand = z.infer<typeof knownCommand>

const commandShard = z.object({ commands: z.array(knownCommand) })
export type CommandShard = z.infer<typeof commandShard>

/** No event changes them by itself: memory adds the command of each batch. */
export const commandShards: DocumentKind<CommandShard, unknown> = {
  name: '.commands',
  version: 1,
  schema: commandShard,
  empty: () => ({ commands: [] }),
  keys: () => [],
  apply: () => undefined,
}
