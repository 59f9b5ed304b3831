import type { Profile } from '../../../../shared/model'
import { folded } from '../../../../shared/rules'

type Named = Pick<Profile, 'id' | 'name'>

/** The first word of somebody's name, as there is little room in a row; the whole name where two would be called the same. */
export function shortName({ id, name }: Named, all: readonly Named[]): string {
  const first = firstWord(name)
  return all.some((other) => other.id !== id && folded(firstWord(other.name)) === folded(first)) ? name : first
}

const firstWord = (name: string) => name.split(/\s/, 1)[0] ?? name
