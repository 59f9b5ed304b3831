import type { Push, SubjectOf, Topic } from '../../../shared/contract'
import { bridge } from './bridge'
import { createGapFinder } from './gaps'

/** A push, narrowed by its topic when `is` was asked. */
export interface Told {
  readonly push: Push
  /** Pushes of this topic were lost before this one: ask again. */
  readonly gap: boolean
}

type Listener = (told: Told) => void

const listeners = new Map<Topic, Set<Listener>>()
const gaps = createGapFinder()
let listening = false

/** Tells `listener` every push of these topics until the returned function is called. */
export function subscribe(topics: readonly Topic[], listener: Listener): () => void {
  listen()
  for (const topic of topics) {
    const known = listeners.get(topic)
    if (known) {
      known.add(listener)
    } else {
      listeners.set(topic, new Set([listener]))
      gaps.begin(topic)
      bridge().subscribe(topic)
    }
  }
  return () => {
    for (const topic of topics) {
      const known = listeners.get(topic)
      known?.delete(listener)
      if (known?.size === 0) {
        listeners.delete(topic)
        bridge().unsubscribe(topic)
      }
    }
  }
}

/** Whether a push is one of this topic's subject; narrows its patch. */
export function isOf<Subject extends SubjectOf<Topic>>(push: Push, subject: Subject): push is Push<TopicOf<Subject>> {
  return push.topic === subject || push.topic.startsWith(`${subject}:`)
}

type TopicOf<Subject> = Topic extends infer T extends Topic
  ? T extends Topic
    ? SubjectOf<T> extends Subject
      ? T
      : never
    : never
  : never

function listen(): void {
  if (listening) return
  listening = true
  bridge().onPush((push) => {
    const gap = gaps.isAfterGap(push.topic, push.count)
    for (const listener of [...(listeners.get(push.topic) ?? [])]) listener({ push, gap })
  })
}
