import { crc32 } from './crc32'

/**
 * A frame is one line: eight hexadecimal digits of CRC-32, a space, the text (JSON: it holds no line break), a line
 * break. All that the store writes is frames: one is a document, a row of them a segment of the journal. Reading goes
 * on at the next line after a damaged one.
 */
export function encodeFrame(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(text) + aroundText)
  putFrame(bytes, 0, text)
  return bytes
}

/** Encodes frames into the same memory each time: fresh memory for each group of them is a third of the work. */
export class FrameEncoder {
  #memory = Buffer.allocUnsafeSlow(0)

  /** One frame after the other; the answer holds them until the next call. */
  encode(texts: readonly string[]): Buffer {
    // At most three bytes a UTF-16 unit: memory that is too long costs less than asking each text how long it will be.
    const length = texts.reduce((sum, text) => sum + text.length * 3 + aroundText, 0)
    const bytes = length <= this.#memory.length ? this.#memory : Buffer.allocUnsafeSlow(length)
    if (length <= longestKept) this.#memory = bytes
    let end = 0
    for (const text of texts) end = putFrame(bytes, end, text)
    return bytes.subarray(0, end)
  }
}

/** Bytes. What an import commits at once isn't kept for the messages after it. */
const longestKept = 1024 * 1024

export interface FrameFound {
  /** Of its first byte, and of the byte after its line break. */
  readonly start: number
  readonly end: number
  /** Undefined if the checksum doesn't fit or the line has no end. */
  readonly text: string | undefined
}

export function* framesOf(bytes: Buffer): Generator<FrameFound> {
  let start = 0
  while (start < bytes.length) {
    const lineBreak = bytes.indexOf(0x0a, start)
    const end = lineBreak < 0 ? bytes.length : lineBreak + 1
    yield { start, end, text: lineBreak < 0 ? undefined : checkedText(bytes, start, end) }
    start = end
  }
}

/** The text of `bytes` if they are exactly one whole frame. */
export function decodeFrame(bytes: Buffer): string | undefined {
  return bytes.indexOf(0x0a) === bytes.length - 1 ? checkedText(bytes, 0, bytes.length) : undefined
}

const crcLength = 8
/** Checksum, space and line break. */
const aroundText = crcLength + 2
const hexDigits = Buffer.from('0123456789abcdef')

/** Answers where it ends. */
function putFrame(bytes: Buffer, start: number, text: string): number {
  const textAt = start + crcLength + 1
  const end = textAt + bytes.write(text, textAt) + 1
  bytes[textAt - 1] = 0x20
  bytes[end - 1] = 0x0a
  const crc = crcOf(bytes, start, end)
  for (let digit = 0; digit < crcLength; digit++)
    bytes[start + digit] = hexDigits[(crc >>> (28 - 4 * digit)) & 0xf] ?? 0
  return end
}

function checkedText(bytes: Buffer, start: number, end: number): string | undefined {
  const text = start + crcLength + 1
  if (end <= text || bytes[text - 1] !== 0x20) return undefined
  if (bytes.toString('latin1', start, start + crcLength) !== checksum(bytes, start, end)) return undefined
  return bytes.toString('utf8', text, end - 1)
}

function checksum(bytes: Buffer, start: number, end: number): string {
  return crcOf(bytes, start, end).toString(16).padStart(crcLength, '0')
}

function crcOf(bytes: Buffer, start: number, end: number): number {
  return crc32(bytes, start + crcLength + 1, end - 1)
}
