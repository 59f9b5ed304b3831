import { longestLine } from './read-line'

/** A file that is read in parts. Rejects as the disk does. */
export interface TransferSource {
  /** Bytes. */
  readonly size: number
  /** Fewer bytes than asked for only at the file's end. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** Where a line lies, without its end. */
export interface LinePlace {
  /** Counted from 1. */
  readonly line: number
  readonly offset: number
  readonly length: number
}

export interface FileLine extends LinePlace {
  /** Undefined for one that is too long. */
  readonly bytes: Uint8Array | undefined
}

const chunk = 64 * 1024
const lineFeed = 10
const byteOrderMark = [0xef, 0xbb, 0xbf]

/** Every line in turn; in memory there is never more than one of them and one part of the file. */
export async function* linesOf(source: TransferSource): AsyncGenerator<FileLine> {
  let held: Uint8Array[] = []
  let begin = await startOf(source)
  let line = 1
  let tooLong = false

  function finished(end: number): FileLine {
    const bytes = tooLong ? undefined : Buffer.concat(held)
    const place = { line, offset: begin, length: end - begin }
    line += 1
    begin = end + 1
    held = []
    tooLong = false
    return { ...place, bytes }
  }

  for (let offset = begin; offset < source.size;) {
    const part = await source.read(offset, chunk)
    if (part.length === 0) break
    let from = 0
    for (let at = part.indexOf(lineFeed); at >= 0; at = part.indexOf(lineFeed, from)) {
      hold(part.subarray(from, at), offset + at)
      yield finished(offset + at)
      from = at + 1
    }
    offset += part.length
    hold(part.subarray(from), offset)
  }
  if (begin < source.size) yield finished(source.size)

  function hold(bytes: Uint8Array, end: number): void {
    if (end - begin > longestLine) {
      tooLong = true
      held = []
    } else held.push(bytes)
  }
}

/** Editors on Windows begin a file with a mark that is no part of its first line. */
async function startOf(source: TransferSource): Promise<number> {
  const first = await source.read(0, byteOrderMark.length)
  return byteOrderMark.every((byte, index) => first[index] === byte) ? byteOrderMark.length : 0
}

/** Many places in little memory. */
export class Places {
  readonly #numbers: number[] = []

  get count(): number {
    return this.#numbers.length / 3
  }

  add({ line, offset, length }: LinePlace): void {
    this.#numbers.push(line, offset, length)
  }

  *[Symbol.iterator](): Generator<LinePlace> {
    for (let index = 0; index < this.#numbers.length; index += 3) {
      yield {
        line: this.#numbers[index] ?? 0,
        offset: this.#numbers[index + 1] ?? 0,
        length: this.#numbers[index + 2] ?? 0,
      }
    }
  }
}
