import { folded } from './folding'

/** Finds things by their whole name: those of exactly this name or, where there is none, those whose names fold alike. */
export function byName<Thing extends { readonly name: string }>(
  things: Iterable<Thing>,
): (name: string) => readonly Thing[] {
  const exactly = new Map<string, Thing[]>()
  const alike = new Map<string, Thing[]>()
  for (const thing of things) {
    add(exactly, tidy(thing.name), thing)
    add(alike, folded(thing.name), thing)
  }
  return (name) => exactly.get(tidy(name)) ?? alike.get(folded(name)) ?? []
}

const tidy = (name: string) => name.normalize('NFC').trim()

function add<Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void {
  const known = map.get(key)
  if (known) known.push(thing)
  else map.set(key, [thing])
}

/** A name as a reader takes it in at a glance: its letters and digits alone, without spaces and signs. */
export function nameAtAGlance(name: string): string {
  const form = folded(name)
  return form.replace(/[^\p{L}\p{M}\p{N}]/gu, '') || form
}
