/** What strangers may take: customers who haven't done anything yet, so that their cookie costs them nothing. */
export interface StrangersShare {
  /** All of them together. */
  readonly inAll: number
  /** Those of one network address. */
  readonly perAddress: number
}

/**
 * What customers may take. The program that listens hands them in, because it alone knows whether an address tells
 * customers apart. Of every total strangers get a part only: the rest is left for customers who are known.
 */
export interface Limits {
  /** Most bytes of a request's body and of a WebSocket frame. */
  readonly bodyBytes: number
  /** Chat messages of one customer: so many at once, and so many more each second. */
  readonly messagesPerSecond: number
  /** POST requests of one customer. */
  readonly postsPerSecond: number
  /** Everything that one customer asks, frames and requests together; above it the socket is closed. */
  readonly askedPerSecond: number
  /** Messages, names, claims and orders of one customer: so many at once, refilled within an hour. */
  readonly writesPerHour: number
  readonly strangersAskedPerSecond: StrangersShare
  /** Of how many customers, or addresses, it is remembered what they took; those that took nothing for longest are forgotten. */
  readonly remembered: number

  /** Strangers who may become customers within any hour. */
  readonly newcomersPerHour: StrangersShare

  /** WebSockets in all. */
  readonly sockets: number
  readonly socketsPerCustomer: number
  readonly strangersSockets: StrangersShare
  /** Connections that aren't WebSockets: of known customers, and of strangers. Above it the one that was quiet for longest is closed. */
  readonly connections: number
  readonly connectionsPerCustomer: number
  readonly strangersConnections: StrangersShare
  /** Requests and messages whose answer is being made or hasn't gone out, in all. */
  readonly underWay: number
  readonly strangersUnderWay: StrangersShare

  /** Unsent bytes after which a socket that reads too slowly is dropped; its page comes back and catches up. */
  readonly unsentBytes: number
  /** Unsent bytes of all sockets; above it those are dropped that have more than an equal part. */
  readonly unsentBytesInAll: number
  /** A page is told at most this often to look at the coupons again. */
  readonly couponsNewsMs: number

  /** How long a connection may be without a request, its headers under way or not. */
  readonly headersTimeoutMs: number
  /** How long one request may take, from its headers to the end of its answer, however much of it keeps coming. */
  readonly requestTimeoutMs: number
  /** A socket that didn't answer a ping until the next one is dead. */
  readonly heartbeatMs: number
  /** How long a closing server waits for answers that are under way, and a refused connection for the other side to close. */
  readonly closeWithinMs: number
}

/** Everyone on this computer has the same address: it tells nobody apart, and gets as much as all. */
const onOneAddress = (inAll: number): StrangersShare => ({ inAll, perAddress: inAll })

/** For a page on 127.0.0.1. All connections together stay below 1,024, the number of files that systems allow a program at the least. */
export const limitsOnThisComputer: Limits = {
  bodyBytes: 16 * 1024,
  messagesPerSecond: 10,
  postsPerSecond: 10,
  askedPerSecond: 60,
  writesPerHour: 600,
  strangersAskedPerSecond: onOneAddress(500),
  remembered: 10_000,

  newcomersPerHour: onOneAddress(1_000),

  sockets: 400,
  socketsPerCustomer: 5,
  strangersSockets: onOneAddress(200),
  connections: 100,
  connectionsPerCustomer: 20,
  strangersConnections: onOneAddress(300),
  underWay: 600,
  strangersUnderWay: onOneAddress(400),

  unsentBytes: 1024 * 1024,
  unsentBytesInAll: 32 * 1024 * 1024,
  couponsNewsMs: 1_000,

  headersTimeoutMs: 10_000,
  requestTimeoutMs: 20_000,
  heartbeatMs: 30_000,
  closeWithinMs: 1_000,
}
