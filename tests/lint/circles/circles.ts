import type { Imports } from './imports'

/**
 * What is wrong with the circles between files, or between folders. Each import that lies on a circle has to be in
 * `known` (`FROM → TO`), and each of `known` has to lie on one, so that the list can only shrink.
 */
export function complaintsOfCircles(imports: Imports, known: readonly string[]): string[] {
  const circles = circlesByArrow(imports)
  const added = [...circles].filter(([arrow]) => !known.includes(arrow)).map(([, circle]) => `A new circle: ${circle}`)
  const gone = known.filter((arrow) => !circles.has(arrow))
  return [...new Set(added), ...gone.map((arrow) => `On no circle any more, take it off the list: ${arrow}`)]
}

/** Each import that lies on a circle, with the shortest of its circles. */
function circlesByArrow(imports: Imports): Map<string, string> {
  const circles = new Map<string, string>()
  for (const [from, imported] of imports) {
    for (const to of imported) {
      const way = shortestWay(imports, to, from)
      if (way) circles.set(`${from} → ${to}`, inOneOrder(way).join(' → '))
    }
  }
  return circles
}

/** From `from` to `to`, both included; undefined where there is none. */
function shortestWay(imports: Imports, from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]])
  for (const at of cameFrom.keys()) {
    if (at === to) return wayTo(cameFrom, at)
    for (const next of imports.get(at) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, at)
  }
  return undefined
}

function wayTo(cameFrom: ReadonlyMap<string, string | undefined>, end: string): string[] {
  const way: string[] = []
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

/** A circle begins and ends with the first of its names, so that it reads the same from wherever it was found. */
function inOneOrder(way: readonly string[]): string[] {
  const [first = ''] = [...way].sort()
  const at = way.indexOf(first)
  return [...way.slice(at), ...way.slice(0, at), first]
}
