import type { TokenHash } from '../../desk/port'

/** Who asks: for limits, and for the desk. */
export interface Asker {
  readonly who: TokenHash
  /** They are a customer by now. A stranger's cookie costs nothing: limits by it alone hold nobody back. */
  readonly isKnown: boolean
  /** The network that they ask from, as limits count it. Kept in memory only. */
  readonly address: string
}
