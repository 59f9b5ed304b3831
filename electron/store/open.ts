import { basename, dirname, join, relative } from 'node:path'
import type { z } from 'zod'
import { thirtyDaysOrTheNewest } from './answered-commands'
import type { CommandKeeping } from './answered-commands'
import { finishRestore, isRestoreDecided } from './backup/restore'
import { durably, Durability } from './durability'
import { errorCode, Misplaced } from './file-system'
import type { FileSystemPort, Found } from './file-system'
import { decodeVersions, encodeVersions, versionsOf } from './format'
import { Holds } from './holds'
import { LateRecovery } from './late-recovery'
import { layoutOf } from './layout'
import { LiveStore } from './live-store'
import type { StoreSettings } from './live-store'
import { load } from './load'
import type { Loaded, Source } from './load'
import { takeLock } from './lock'
import type { LockHolder, LockTaken } from './lock'
import type { AroundMemory } from './memory'
import type { Migrations } from './contract/documents'
import { NewerFormat } from './newer-format'
import { nodeFileSystem } from './node-file-system'
import type { StoreNotice } from './contract/notice'
import { refuseMisplaced } from './places'
import { processFacts } from './process-facts'
import type { ProcessFacts } from './process-facts'
import { readOnlyBecause, removeUnreadable, repair } from './repair'
import type { Quarantined } from './repair'
import type { DocumentKind } from './contract/documents'
import type { Store } from './contract/store'

export interface OpenOptions<Event> {
  /** The store's own folder, no link; created if absent. Its parent must exist and may be a link. Nothing else belongs in it. */
  readonly folder: string
  /** Each with a name of its own that begins with a letter. A kind that isn't given any more, and that none was made of (`takenOver`), is refused like a newer format. */
  readonly kinds: readonly DocumentKind<unknown, Event>[]
  readonly eventSchema: z.ZodType<Event>
  /** Of the events' shapes; a journal with a higher version is refused untouched. 1 if absent. */
  readonly eventVersion?: number
  /** From each older version of the events to the next. */
  readonly eventMigrations?: Migrations
  /** The real file system if absent. */
  readonly files?: FileSystemPort
  /** The real process if absent. */
  readonly facts?: ProcessFacts
  /** How much journal may gather before a checkpoint begins by itself. */
  readonly checkpointAfter?: { readonly bytes: number; readonly records: number }
  /** 30 days and at least the newest 100,000 if absent. */
  readonly keepCommands?: CommandKeeping
  /** Where a copy goes before a newer program writes for the first time, with its date; none is made if absent. */
  readonly backups?: { readonly folder: string; readonly at: number }
  /** Bytes of documents on demand that may stay in memory while nobody holds them; 16 MB if absent. */
  readonly memoryBudget?: number
}

export type Opened<Event> =
  | { readonly is: 'opened'; readonly store: Store<Event> }
  /** Another program has it, or (`by` undefined) may have it: its lock can't be read. */
  | { readonly is: 'locked'; readonly by: LockHolder | undefined }
  /** Written by a newer program; nothing was touched. `what`: the file or kind, relative to the folder. */
  | { readonly is: 'newer_format'; readonly what: string }
  /** A link, or something else, stands where the store has a file or a folder of its own; nothing was touched. `what`: relative to the folder, empty for itself. */
  | { readonly is: 'misplaced'; readonly what: string; readonly found: Found }
  /** `code`: the system's, for a report. */
  | { readonly is: 'unusable'; readonly why: 'disk_full' | 'not_writable' | 'disk_error'; readonly code: string }

/**
 * Opens the store in `folder`, or says why not. What can be read but not written opens read-only, with a notice.
 * Rejects only for a bug.
 */
export async function openStore<Event>(options: OpenOptions<Event>): Promise<Opened<Event>> {
  for (const { name } of options.kinds)
    if (!/^[A-Za-z]/.test(name)) throw new TypeError(`not a name for a kind of document: ${name}`)
  const { folder, files = nodeFileSystem, facts = processFacts() } = options
  const settings = {
    checkpointAfter: options.checkpointAfter ?? afterAFewMegabytes,
    keepCommands: options.keepCommands ?? thirtyDaysOrTheNewest,
    memoryBudget: options.memoryBudget ?? defaultMemoryBudget,
  }
  // The folder around it may be a link, which may lead elsewhere later: this store stays where it is.
  let real = folder
  try {
    real = join(await files.realPath(dirname(folder)), basename(folder))
    const source: Source<Event> = {
      layout: layoutOf(real),
      files,
      kinds: options.kinds,
      events: { schema: options.eventSchema, version: options.eventVersion ?? 1, migrations: options.eventMigrations },
    }
    await refuseMisplaced(files, source.layout)
    await files.makeFolder(real)
    const lock = await lockOrReadOnly(files, real, facts)
    if (lock.is === 'held') return { is: 'locked', by: lock.by }
    try {
      if (lock.is === 'taken') await finishRestore(files, source.layout)
      else if (await isRestoreDecided(files, source.layout)) throw lock.error
      const { store, loaded } = await read(source, settings, lock.release)
      if (lock.is === 'taken') await makeWritable(source, store, loaded, options.backups)
      else leaveReadOnly(store, loaded, lock.why)
      return { is: 'opened', store }
    } catch (error) {
      await lock.release().catch(() => undefined)
      throw error
    }
  } catch (error) {
    if (error instanceof NewerFormat) return { is: 'newer_format', what: error.what }
    if (error instanceof Misplaced) return { is: 'misplaced', what: relative(real, error.path), found: error.found }
    const code = errorCode(error)
    if (code === undefined) throw error
    return { is: 'unusable', why: readOnlyBecause(error), code }
  }
}

const afterAFewMegabytes = { bytes: 8 * 1024 * 1024, records: 20_000 }
const defaultMemoryBudget = 16 * 1024 * 1024

type ReadOnlyWhy = Extract<StoreNotice, { is: 'read_only' }>['why']

/** On a full or protected disk there is no place for a lock; without one the store is only read. */
async function lockOrReadOnly(
  files: FileSystemPort,
  folder: string,
  facts: ProcessFacts,
): Promise<LockTaken | { is: 'read_only'; why: ReadOnlyWhy; error: Error; release: () => Promise<void> }> {
  try {
    return await takeLock(files, folder, facts)
  } catch (error) {
    if (errorCode(error) === undefined || !(error instanceof Error)) throw error
    return { is: 'read_only', why: readOnlyBecause(error), error, release: () => Promise.resolve() }
  }
}

async function read<Event>(
  source: Source<Event>,
  settings: StoreSettings,
  release: () => Promise<void>,
): Promise<{ store: LiveStore<Event>; loaded: Loaded<Event> }> {
  const durability = new Durability(0)
  const running: { store?: LiveStore<Event> } = {}
  const tell = (notice: StoreNotice): void => running.store?.tell(notice)
  const recovery = new LateRecovery(
    source,
    () => ({ mark: running.store?.mark, durable: durability.sequence, canWrite: running.store?.state === 'open' }),
    tell,
  )
  const around: AroundMemory<Event> = {
    durable: (sequence) => durably(durability, sequence),
    holds: new Holds(),
    budget: settings.memoryBudget,
    recover: (document) => recovery.recover(document),
    tell,
  }
  const loaded = await load(source, around)
  durability.sequence = loaded.memory.sequence
  const store = new LiveStore(source, loaded, around, recovery, durability, settings, release)
  running.store = store
  return { store, loaded }
}

async function makeWritable<Event>(
  source: Source<Event>,
  store: LiveStore<Event>,
  loaded: Loaded<Event>,
  backups: OpenOptions<Event>['backups'],
): Promise<void> {
  let quarantined: Quarantined | undefined
  const readOnly: StoreNotice[] = []
  try {
    if (backups && (await isOlder(source))) await store.backUp({ ...backups, why: 'before-upgrade' })
    quarantined = await repair(source, loaded)
    await store.start((loaded.segments.at(-1) ?? 0) + 1)
    // What was recovered, or taken over, gets a copy of its own before the old ones leave their place.
    if (loaded.damagedDocuments.length + loaded.journal.lost.length + loaded.former.length > 0) await store.checkpoint()
    await removeUnreadable(source, loaded)
    for (const { file } of loaded.former) await file.remove()
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    // A disk that fails later than at the start fails again when someone wants something of it.
    if (store.state !== 'open') readOnly.push({ is: 'read_only', why: readOnlyBecause(error) })
  }
  for (const notice of [...noticesOf(loaded, quarantined), ...readOnly]) store.tell(notice)
}

/** What this program writes, the one that wrote what is there would refuse. */
async function isOlder<Event>({ files, layout, ...own }: Source<Event>): Promise<boolean> {
  const bytes = await files.read(layout.format).catch(() => undefined)
  const stored = bytes && decodeVersions(bytes)
  return stored !== undefined && !encodeVersions(stored).equals(encodeVersions(versionsOf(own)))
}

function leaveReadOnly<Event>(store: LiveStore<Event>, loaded: Loaded<Event>, why: ReadOnlyWhy): void {
  for (const notice of [...noticesOf(loaded), { is: 'read_only' as const, why }]) store.tell(notice)
}

/** Without `quarantined`, what is unreadable stays where it is until a later opening can write. */
function noticesOf<Event>(loaded: Loaded<Event>, quarantined?: Quarantined): StoreNotice[] {
  const { tail, lost, records } = loaded.journal
  const notices: StoreNotice[] = []
  if (tail)
    notices.push({
      is: 'tail_dropped',
      after: records.at(-1)?.sequence ?? 0,
      bytes: tail.bytes,
      quarantined: quarantined?.tail ?? [],
    })
  for (const { from, to } of lost)
    notices.push({ is: 'records_lost', from, to, quarantined: quarantined?.damaged ?? [] })
  for (const damaged of loaded.damagedDocuments) {
    const {
      document: {
        identity: { kind, key },
      },
      taken,
      complete,
    } = damaged
    const is = taken === undefined ? 'document_lost' : 'document_rolled_back'
    notices.push({ is, kind, key, complete, quarantined: quarantined?.documents.get(damaged) ?? [] })
  }
  for (const misfit of loaded.misfits) notices.push({ is: 'event_not_applied', ...misfit })
  return notices
}
