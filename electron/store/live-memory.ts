import type { CheckpointMark } from './checkpoint-mark'
import { markOf } from './load'
import type { Loaded } from './load'
import type { Memory } from './memory'
import type { StoredDocument } from './stored-document'

/** The memory that holds now, and the mark of the last checkpoint: others after the store was read again. */
export class LiveMemory<Event> {
  now: Memory<Event>
  mark: { readonly document: StoredDocument; last: CheckpointMark | undefined }

  constructor({ memory, mark }: Loaded<Event>) {
    this.now = memory
    this.mark = { document: mark, last: markOf(mark) }
  }

  replaceBy({ memory, mark }: Loaded<Event>): void {
    this.now = memory
    this.mark = { document: mark, last: markOf(mark) }
  }

  /** Resolves when none of its documents is being written. */
  async idle(): Promise<void> {
    for (const document of this.now.documents()) await document.idle()
  }
}
