import { crc32 } from './crc32'

/**
 * A frame is one line: eight hexadecimal digits of CRC-32, a space, the text (JSON: it holds no line break), a line
 * break. All that the store writes is frames: one is a document, a row of them a segment of the journal. Reading goes
 * on at the next line after a damaged one.
 */
export function encodeFrame(text: string): Buffer {
  const bytes = Buffer.from(`${'0'.repeat(crcLength)} ${text}\n`)
  bytes.write(checksum(bytes, 0, bytes.length), 0, 'latin1')
  return bytes
}

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

function checkedText(bytes: Buffer, start: number, end: number): string | undefined {
  const text = start + crcLength + 1
  if (end <= text || bytes[text - 1] !== 0x20) return undefined
  if (bytes.toString('latin1', start, start + crcLength) !== checksum(bytes, start, end)) return undefined
  return bytes.toString('utf8', text, end - 1)
}

function checksum(bytes: Buffer, start: number, end: number): string {
  return crc32(bytes, start + crcLength + 1, end - 1).toString(16).padStart(crcLength, '0')
}
