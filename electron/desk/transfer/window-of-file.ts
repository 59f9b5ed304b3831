import type { TransferSource } from './file-lines'

const windowLength = 64 * 1024

/** The same file, of which the last part read stays in memory: lines that are asked for one after another mostly lie so. */
export function remembering(source: TransferSource): TransferSource {
  let begin = 0
  let bytes: Uint8Array = new Uint8Array()
  return {
    size: source.size,
    async read(offset, length) {
      if (offset < begin || offset + length > begin + bytes.length) {
        bytes = await source.read(offset, Math.max(length, windowLength))
        begin = offset
      }
      return bytes.subarray(offset - begin, offset - begin + length)
    },
  }
}
