import type { Asker } from './asker'
import type { Limits } from './limits'
import { quota } from './quota'
import { rate, type RateTerms } from './rates'

/** What an asker may take of what comes back with time. Each call takes one. */
export interface Allowances {
  /** Anything at all. */
  mayAsk(asker: Asker): boolean
  /** Of what strangers ask together; known customers are held back by `mayAsk` alone. */
  mayAskAmongStrangers(asker: Asker): boolean
  mayPost(asker: Asker): boolean
  /** A message. */
  mayWrite(asker: Asker): boolean
  /** Anything that is kept: a message, a name, a claim, an order. */
  mayChange(asker: Asker): boolean
  /** To be a customer from now on. */
  mayBegin(asker: Asker): boolean
}

const second = 1_000
const hour = 3_600_000

export function allowances(limits: Limits, monotonic: () => number): Allowances {
  const { remembered, strangersAskedPerSecond: strangers } = limits
  const rateOf = (atOnce: number, refillMs: number = second, keys: RateTerms['remembered'] = remembered) =>
    rate({ atOnce, refillMs, remembered: keys }, monotonic)
  const asks = rateOf(limits.askedPerSecond)
  const posts = rateOf(limits.postsPerSecond)
  const messages = rateOf(limits.messagesPerSecond)
  const changes = rateOf(limits.writesPerHour, hour)
  const asksOfAddress = rateOf(strangers.perAddress)
  const asksOfStrangers = rateOf(strangers.inAll, second, 1)
  const newcomers = quota(limits.newcomersPerHour, hour, monotonic)

  return {
    mayAsk: ({ who }) => asks(who),
    // The address first: what it takes too much doesn't count against the others.
    mayAskAmongStrangers: ({ isKnown, address }) => isKnown || (asksOfAddress(address) && asksOfStrangers('all')),
    mayPost: ({ who }) => posts(who),
    mayWrite: ({ who }) => messages(who),
    // Strangers' cookies are without number: remembering them here would push out what customers took. `mayBegin` holds them back.
    mayChange: ({ isKnown, who }) => !isKnown || changes(who),
    mayBegin: ({ address }) => newcomers(address),
  }
}
