import { join } from 'node:path'
import { forEachAtMost } from '../at-most'
import { checkpointMarks } from '../checkpoint-mark'
import { errorCode } from '../file-system'
import type { FileSystemPort } from '../file-system'
import { decodeFrame } from '../frame'
import { isBucket } from '../layout'
import type { Layout } from '../layout'
import { listIfThere } from '../listing'
import { parseGenerationName, parseSegmentName, segmentName } from '../names'
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
  const documents = await documentsIn(files, layout)
  // What the mark says must hold for every document that is copied after it.
  documents.sort((a, b) => Number(b.folder === checkpointMarks.name) - Number(a.folder === checkpointMarks.name))
  let done = 0
  for (const document of documents) {
    if (isCancelled?.()) return undefined
    await copyDocument(copying, document, archive)
    onProgress?.(++done, documents.length + 1)
  }
  const end = await live?.rotate()
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
}

async function documentsIn(files: FileSystemPort, { documents }: Layout): Promise<FoundDocument[]> {
  const found: FoundDocument[] = []
  const keysIn = (folder: string, names: readonly string[]): void => {
    for (const key of new Set(names.flatMap((name) => parseGenerationName(name)?.key ?? []))) found.push({ folder, key })
  }
  for (const kind of await listIfThere(files, documents)) {
    const names = await files.list(join(documents, kind))
    keysIn(kind, names)
    await forEachAtMost(names.filter(isBucket), listedAtOnce, async (bucket) => keysIn(`${kind}/${bucket}`, await files.list(join(documents, kind, bucket))))
  }
  return found
}

const listedAtOnce = 8

/** Its newest copy; where that can't be read, or nobody writes meanwhile, all of them: opening finds and names the damage. */
async function copyDocument({ files, layout, live }: Copying, { folder, key }: FoundDocument, archive: ArchiveWriter): Promise<void> {
  const place = join(layout.documents, folder)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const generations = (await files.list(place)).flatMap((name) => parseGenerationName(name) ?? []).filter((one) => one.key === key)
    generations.sort((a, b) => b.generation - a.generation)
    const copies: { readonly name: string; readonly bytes: Buffer | undefined }[] = []
    for (const { name } of generations) {
      const bytes = await files.read(join(place, name)).catch(ifGone)
      copies.push({ name, bytes })
      if (live && (bytes === undefined || decodeFrame(bytes) !== undefined)) break
    }
    // Three newer ones may have taken its place meanwhile.
    if (live && copies.some(({ bytes }) => bytes === undefined)) continue
    for (const { name, bytes } of copies) if (bytes) await archive.add(`documents/${folder}/${name}`, bytes)
    return
  }
}

const attempts = 20

async function segmentsIn(files: FileSystemPort, { journal }: Layout): Promise<number[]> {
  return (await listIfThere(files, journal)).flatMap((name) => parseSegmentName(name) ?? []).sort((a, b) => a - b)
}

function ifGone(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error
  return undefined
}
