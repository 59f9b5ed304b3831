import { join } from 'node:path'
import { forEachAtMost } from '../at-most'
import { checkpointMarks } from '../checkpoint-mark'
import { errorCode } from '../file-system'
import type { FileSystemPort } from '../file-system'
import { decodeFrame } from '../frame'
import { isBucket, isLitter } from '../layout'
import type { Layout } from '../layout'
import { listIfThere } from '../listing'
import { parseGenerationName, parseSegmentName, segmentName } from '../names'
import type { Generation } from '../names'
import type { ArchiveWriter } from './archive'

/** What the store that is copied does meanwhile. */
export interface Copying {
  readonly files: FileSystemPort
  readonly layout: Layout
  /** Undefined: nobody writes meanwhile, and everything is copied as it lies there. */
  readonly live?: {
    /** No segment from here on is dropped before the copy ends. */
    readonly firstSegment: number
    /** Goes on in a new segment: those before it don't change any more, and hold every batch up to `through`. */
    rotate(): Promise<{ readonly through: number; readonly segment: number }>
  }
  /** Of what is copied as it lies there. */
  readonly sequence: number
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/**
 * Copies a store that goes on being used: first each document as it is on the disk, which holds what some batch left
 * and no more; then the journal, which holds all batches that any of them lacks. Answers the sequence of the last
 * one, or undefined when cancelled. Rejects with the system's error.
 */
export async function copyStore(copying: Copying, archive: ArchiveWriter): Promise<number | undefined> {
  const { files, layout, live, onProgress, isCancelled } = copying
  const format = await files.read(layout.format).catch(ifGone)
  if (format) await archive.add('format', format)
  // What the mark says must hold for every document that is looked for after it.
  for (const mark of await documentsOf(files, layout, checkpointMarks.name))
    await add(archive, mark, await copiesOf(copying, mark))
  const documents = await documentsIn(files, layout)
  let done = 0
  let adding = Promise.resolve()
  await forEachAtMost(documents, readAtOnce, async (document) => {
    if (isCancelled?.()) return
    const copies = await copiesOf(copying, document)
    await (adding = adding.then(() => add(archive, document, copies)))
    onProgress?.(++done, documents.length + 1)
  })
  if (isCancelled?.()) return undefined
  const end = await live?.rotate()
  // Put for the first time meanwhile: a batch may name them, and no batch holds them.
  if (end) {
    for (const document of await newlyPut(copying, documents)) {
      const copies = await copiesOf(copying, document)
      await add(
        archive,
        document,
        copies.filter(({ name }) => isFromBefore(end.through, name)),
      )
    }
  }
  for (const segment of await segmentsIn(files, layout)) {
    if (isCancelled?.()) return undefined
    if (segment < (live?.firstSegment ?? 0) || segment >= (end?.segment ?? Infinity)) continue
    const bytes = await files.read(join(layout.journal, segmentName(segment)))
    await archive.add(`journal/${segmentName(segment)}`, bytes)
  }
  onProgress?.(documents.length + 1, documents.length + 1)
  return end?.through ?? copying.sequence
}

interface FoundDocument {
  /** In `documents`, with slashes. */
  readonly folder: string
  readonly key: string
  /** Newest first. */
  readonly generations: readonly Generation[]
}

async function documentsIn(files: FileSystemPort, layout: Layout): Promise<FoundDocument[]> {
  const found: FoundDocument[] = []
  for (const kind of await kindsIn(files, layout)) found.push(...(await documentsOf(files, layout, kind)))
  return found
}

async function kindsIn(files: FileSystemPort, layout: Layout): Promise<string[]> {
  const names = await listIfThere(files, layout.documents)
  return names.filter((kind) => kind !== checkpointMarks.name && !isLitter(kind))
}

/** Documents that are put, which weren't there when the others were listed. */
async function newlyPut({ files, layout }: Copying, listed: readonly FoundDocument[]): Promise<FoundDocument[]> {
  const known = new Set(listed.map(({ folder, key }) => `${folder}/${key}`))
  const found: FoundDocument[] = []
  for (const kind of await kindsIn(files, layout)) {
    const documents = documentsNamed(kind, await listIfThere(files, join(layout.documents, kind)))
    found.push(...documents.filter(({ key, generations }) => !known.has(`${kind}/${key}`) && generations[0]?.put))
  }
  return found
}

/** One that holds later batches than the journal that is copied would be ahead of it. */
function isFromBefore(through: number, name: string): boolean {
  const generation = parseGenerationName(name)
  return generation !== undefined && generation.sequence <= through
}

async function documentsOf(files: FileSystemPort, { documents }: Layout, kind: string): Promise<FoundDocument[]> {
  const names = await listIfThere(files, join(documents, kind))
  const found = documentsNamed(kind, names)
  await forEachAtMost(names.filter(isBucket), readAtOnce, async (bucket) => {
    const folder = `${kind}/${bucket}`
    found.push(...documentsNamed(folder, await files.list(join(documents, folder))))
  })
  return found
}

function documentsNamed(folder: string, names: readonly string[]): FoundDocument[] {
  const byKey = new Map<string, Generation[]>()
  for (const generation of names.flatMap((name) => parseGenerationName(name) ?? [])) {
    const known = byKey.get(generation.key)
    if (known) known.push(generation)
    else byKey.set(generation.key, [generation])
  }
  return [...byKey].map(([key, generations]) => ({
    folder,
    key,
    generations: generations.sort((a, b) => b.generation - a.generation),
  }))
}

const readAtOnce = 8

interface Copy {
  readonly name: string
  readonly bytes: Buffer
}

/** Its newest copy; where that can't be read, or nobody writes meanwhile, all of them: opening finds and names the damage. */
async function copiesOf(
  { files, layout, live }: Copying,
  { folder, key, generations }: FoundDocument,
): Promise<Copy[]> {
  const place = join(layout.documents, folder)
  let there = generations
  for (let attempt = 0; attempt < attempts; attempt++) {
    const copies: Copy[] = []
    let isGone = false
    for (const { name } of there) {
      const bytes = await files.read(join(place, name)).catch(ifGone)
      if (bytes) copies.push({ name, bytes })
      isGone = bytes === undefined
      if (live && (isGone || (bytes && decodeFrame(bytes) !== undefined))) break
    }
    if (!live || !isGone) return copies
    // Newer ones have taken its place meanwhile.
    there = documentsNamed(folder, await files.list(place)).find((one) => one.key === key)?.generations ?? []
  }
  return []
}

const attempts = 20

async function add(archive: ArchiveWriter, { folder }: FoundDocument, copies: readonly Copy[]): Promise<void> {
  for (const { name, bytes } of copies) await archive.add(`documents/${folder}/${name}`, bytes)
}

async function segmentsIn(files: FileSystemPort, { journal }: Layout): Promise<number[]> {
  return (await listIfThere(files, journal)).flatMap((name) => parseSegmentName(name) ?? []).sort((a, b) => a - b)
}

function ifGone(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error
  return undefined
}
