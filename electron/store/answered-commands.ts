import { createHash } from 'node:crypto'
import { z } from '../../shared/model/zod'
import { recordedCommand } from './journal-record'
import type { RecordedCommand } from './journal-record'
import type { DocumentKind } from './contract/documents'

/** Finds an answered command by who asked and their id. Its shards, documents beside the others, carry it over restarts. */
export class AnsweredCommands {
  /** By who asked, then by their id. */
  readonly #known = new Map<string, Map<string, KnownCommand>>()

  find(asker: string, id: string): KnownCommand | undefined {
    return this.#known.get(asker)?.get(id)
  }

  /** Remembers a command of the batch `sequence`, here and in its shard. */
  add(
    shard: CommandShard | undefined,
    command: RecordedCommand,
    { sequence, at }: { sequence: number; at: number },
  ): void {
    const { asker, id, hash, result } = command
    const known = { asker, id, hash, result, sequence, at }
    shard?.commands.push(known)
    this.#remember(known)
  }

  load(shard: CommandShard | undefined): void {
    for (const known of shard?.commands ?? []) this.#remember(known)
  }

  /** The keys of the shards that need not be kept at `now`, ms since the epoch; forgets what they hold. */
  expire(
    shards: readonly { key: string; shard: CommandShard | undefined }[],
    keep: CommandKeeping,
    now: number,
  ): string[] {
    const expired: string[] = []
    let newer = 0
    for (const { key, shard } of [...shards].sort((a, b) => Number(b.key) - Number(a.key))) {
      const commands = shard?.commands ?? []
      if (newer >= keep.newest && commands.every(({ at }) => at < now - keep.ms)) {
        expired.push(key)
        for (const { asker, id } of commands) this.#forget(asker, id)
      }
      newer += commands.length
    }
    return expired
  }

  #remember(known: KnownCommand): void {
    const own = this.#known.get(known.asker)
    if (own) own.set(known.id, known)
    else this.#known.set(known.asker, new Map([[known.id, known]]))
  }

  #forget(asker: string, id: string): void {
    const own = this.#known.get(asker)
    own?.delete(id)
    if (own?.size === 0) this.#known.delete(asker)
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

/**
 * A hash that is the same for the same JSON, whatever the order of its keys: FNV-1a of 32 bits (Fowler, Noll, Vo) over
 * its UTF-16 units. It tells an asker of a mistake of their own and keeps nobody out, so that it need not be one of
 * cryptography, which took a fifth of a commit's time.
 */
export function hashOfInput(input: unknown): string {
  return String(hashedWith(0x811c9dc5, input) >>> 0)
}

/** Whether a stored hash is the input's; those of the first versions were SHA-256. */
export function isHashOf(input: unknown, hash: string): boolean {
  return hash === (hash.length === sha256Length ? sha256Of(input) : hashOfInput(input))
}

const sha256Length = 43

function sha256Of(input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([withKeysInOrder(input)]))
    .digest('base64url')
}

function withKeysInOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  if (Array.isArray(value)) return value.map(withKeysInOrder)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, withKeysInOrder(one)]),
  )
}

/** Goes on with `hash`. Each string is preceded by its length, each object and array by what it is and ended. */
function hashedWith(hash: number, value: unknown): number {
  if (typeof value === 'string') {
    let next = hashedUnit(hash, value.length)
    for (let i = 0; i < value.length; i++) next = hashedUnit(next, value.charCodeAt(i))
    return next
  }
  if (typeof value !== 'object' || value === null) return hashedWith(hashedUnit(hash, unitOf.other), String(value))
  if ('toJSON' in value) return hashedWith(hashedUnit(hash, unitOf.other), JSON.stringify(value))
  let next = hashedUnit(hash, Array.isArray(value) ? unitOf.array : unitOf.object)
  for (const key of Object.keys(value).sort()) {
    const field: unknown = Reflect.get(value, key)
    if (field !== undefined) next = hashedWith(hashedWith(next, key), field)
  }
  return hashedUnit(next, unitOf.end)
}

function hashedUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** Beyond the UTF-16 units. */
const unitOf = { object: 0x10000, array: 0x10001, end: 0x10002, other: 0x10003 } as const

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
