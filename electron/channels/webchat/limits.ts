/** What one customer, and one connection, may take. */
export interface Limits {
  /** Most bytes of a request's body and of a WebSocket frame. */
  readonly bodyBytes: number
  /** Chat messages of one customer: so many at once, and so many more each second. */
  readonly messagesPerSecond: number
  /** POST requests of one customer. */
  readonly postsPerSecond: number
  /** Everything that one customer asks, frames and requests together; above it the socket is closed. */
  readonly askedPerSecond: number
  readonly socketsPerCustomer: number
  /** Unsent bytes after which a socket that reads too slowly is dropped; its page comes back and catches up. */
  readonly unsentBytes: number
  readonly headersTimeoutMs: number
  readonly requestTimeoutMs: number
  /** A socket that didn't answer a ping until the next one is dead. */
  readonly heartbeatMs: number
  /** How long a closing server waits for answers that are under way. */
  readonly closeWithinMs: number
}

export const defaultLimits: Limits = {
  bodyBytes: 16 * 1024,
  messagesPerSecond: 10,
  postsPerSecond: 10,
  askedPerSecond: 60,
  socketsPerCustomer: 5,
  unsentBytes: 1024 * 1024,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 20_000,
  heartbeatMs: 30_000,
  closeWithinMs: 1_000,
}
