import type { Failing, Unavailable } from './contract/commits'

/** Whether the store can be read and written now. */
export class Standing {
  /** `lost`: memory shows what is not on the disk and can't be read again, so that nothing may leave. */
  mode: 'open' | 'recovering' | 'read_only' | 'lost' = 'read_only'
  /** Why the last writing failed; undefined again once something was written. */
  failing: Failing | undefined
  isClosing = false
  /** A restore was decided, or is about to be: what changed now would be lost. */
  isFrozen = false

  get state(): 'open' | 'read_only' | 'closed' {
    if (this.isClosing) return 'closed'
    return this.mode === 'open' || this.mode === 'recovering' ? 'open' : 'read_only'
  }

  whyNotReadable(): Unavailable | undefined {
    if (this.isClosing) return 'closed'
    if (this.mode === 'recovering') return 'recovering'
    return this.mode === 'lost' ? 'disk_error' : undefined
  }

  whyNotWritable(): Unavailable | undefined {
    const unreadable = this.whyNotReadable()
    if (unreadable) return unreadable
    if (this.isFrozen) return 'closed'
    return this.mode === 'open' ? undefined : 'read_only'
  }
}
