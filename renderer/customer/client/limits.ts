/** How long the page waits for the shop, in ms. */
export const limits = {
  /** A request, its answer's body included, or a message: after that its fate is not known. */
  answerWithin: 10_000,
}

/** Between half of `ms` and all of it: pages that lost the shop at the same moment don't come back at the same moment. */
export const withJitter = (ms: number, random: () => number = Math.random): number => ms * (0.5 + random() / 2)
