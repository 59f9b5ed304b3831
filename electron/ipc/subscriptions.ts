import { topicPattern, type Push, type Topic } from '../../shared/contract'

/** Which topics each window follows, and how many pushes of each it has got. */
export interface Subscriptions {
  follow(windowId: number, topic: unknown, follows: unknown): void
  /** The pushes that this publication makes, by window; `only`: to that window alone. */
  pushes(publication: Omit<Push, 'count'>, only?: number): { windowId: number; push: Push }[]
  /** The page was loaded anew, or its window is gone. */
  forget(windowId: number): void
}

/** A page that follows more than this has a bug; it would be a leak. */
const most = 200

export function createSubscriptions(): Subscriptions {
  const windows = new Map<number, Map<Topic, number>>()
  return {
    follow(windowId, topic, follows) {
      if (!isTopic(topic)) return
      const topics = windows.get(windowId) ?? new Map<Topic, number>()
      windows.set(windowId, topics)
      if (follows !== true) topics.delete(topic)
      else if (!topics.has(topic) && topics.size < most) topics.set(topic, 0)
    },
    pushes(publication, only) {
      const made: { windowId: number; push: Push }[] = []
      for (const [windowId, topics] of windows) {
        const count = topics.get(publication.topic)
        if (count === undefined || (only !== undefined && only !== windowId)) continue
        topics.set(publication.topic, count + 1)
        made.push({ windowId, push: { ...publication, count: count + 1 } })
      }
      return made
    },
    forget: (windowId) => {
      windows.delete(windowId)
    },
  }
}

function isTopic(topic: unknown): topic is Topic {
  return typeof topic === 'string' && topicPattern.test(topic)
}
