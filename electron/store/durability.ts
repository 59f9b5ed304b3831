import type { Settled } from './contract/commits'
import { DiskFailure } from './file-system'

/** Up to which sequence the journal is on the disk, and who waits for more. */
export class Durability {
  #failure: Settled | undefined
  #waiting: { readonly sequence: number; readonly resolve: (settled: Settled) => void }[] = []

  constructor(public sequence: number) {}

  wait(sequence: number): Promise<Settled> {
    if (sequence <= this.sequence) return Promise.resolve({ is: 'durable', sequence: this.sequence })
    if (this.#failure) return Promise.resolve(this.#failure)
    return new Promise((resolve) => this.#waiting.push({ sequence, resolve }))
  }

  reached(sequence: number): void {
    this.sequence = sequence
    const waiting = this.#waiting
    this.#waiting = []
    for (const one of waiting) {
      if (one.sequence <= sequence) one.resolve({ is: 'durable', sequence })
      else this.#waiting.push(one)
    }
  }

  /** What everyone waits for will never come, nor what anyone waits for until it is mended. */
  failed(settled: Settled): void {
    this.#failure = settled
    for (const { resolve } of this.#waiting.splice(0)) resolve(settled)
  }

  /** The sequences that failed are free to be given anew. */
  mended(): void {
    this.#failure = undefined
  }
}

/** Rejects if the journal will never hold `sequence`. */
export async function durably(durability: Durability, sequence: number): Promise<void> {
  const settled = await durability.wait(sequence)
  if (settled.is !== 'durable') throw new DiskFailure('EIO', 'the journal failed')
}
