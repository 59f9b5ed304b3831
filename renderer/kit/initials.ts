import { graphemesOf } from '../../shared/model'

/**
 * What stands for a name where there is little room: "Priya Nandakumar" is "PN", 陈默 is 陈, "Visitor 12" is "V". The
 * last word adds its letter only in scripts with capitals: others (Chinese, Arabic, Thai) don't abbreviate names so. A
 * name without letters gives its first digit, or its first sign.
 */
export function initials(name: string): string {
  const [first, ...others] = name.split(/\s+/).flatMap((word) => firstWith(letter, word) ?? [])
  if (first === undefined) return firstWith(digit, name) ?? firstWith(sign, name) ?? ''
  const last = others.at(-1)
  return capital(first) + (last !== undefined && hasCapitals(last) ? capital(last) : '')
}

const letter = /\p{Letter}/u
const digit = /\p{Number}/u
const sign = /[^\p{Other}\p{Separator}\p{Mark}]/u

function firstWith(wanted: RegExp, text: string): string | undefined {
  for (const one of graphemesOf(text)) if (wanted.test(one)) return one
  return undefined
}

const hasCapitals = (character: string) => character.toUpperCase() !== character.toLowerCase()

/** One character also where its capital is written with two (ß). */
function capital(character: string): string {
  const [first = character] = graphemesOf(character.toUpperCase())
  return first
}
