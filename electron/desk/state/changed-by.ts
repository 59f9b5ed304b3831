import { documentKinds } from './documents'
import type { DeskEvent } from './events'
import type { Kind } from './kind'
import { lookups } from './lookups'

const kinds: readonly Pick<Kind<never>, 'name' | 'keys' | 'decisionKeys'>[] = documentKinds

/** Names of all that events change for whoever decides: whoever read none of them decides the same after these events. */
export function changedBy(events: readonly DeskEvent[]): Set<string> {
  const names = new Set<string>()
  for (const event of events) {
    for (const { name, keys, decisionKeys } of kinds)
      for (const key of [...keys(event), ...(decisionKeys?.(event) ?? [])]) names.add(`${name}/${key}`)
    for (const [lookup, made] of Object.entries(lookups)) for (const key of made(event)) names.add(`${lookup}/${key}`)
  }
  return names
}
