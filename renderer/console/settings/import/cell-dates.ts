import type { Zone } from '../../../../shared/model'
import { edgeTimes, readDate, wallTime, type PeriodEdge, type TypedDate } from '../../../../shared/rules'

/** Which comes first in the dates of a file that are written with slashes or dashes, as far as they show it. */
export type DateOrder = 'day' | 'month' | undefined

export type CellDate =
  /** As the form takes it. */
  | { readonly is: 'date'; readonly typed: string }
  | { readonly is: 'ambiguous'; readonly readings: readonly string[] }
  /** For the form to say why. */
  | { readonly is: 'none' }

/** `31/12/2026` can be read in one way only; undefined where no cell is like that, or where they contradict each other. */
export function dateOrderOf(cells: Iterable<string>): DateOrder {
  const shown = new Set<'day' | 'month'>()
  for (const cell of cells) {
    const [, first, second] = /^(\d{1,2}) ?[-/] ?(\d{1,2}) ?[-/] ?\d{4}(?!\d)/.exec(cell.normalize('NFKC').trim()) ?? []
    if (Number(first) > 12) shown.add('day')
    if (Number(second) > 12) shown.add('month')
  }
  return shown.size === 1 ? [...shown][0] : undefined
}

/** `edge`: which time of its day a date alone means. */
export function dateCell(cell: string, zone: Zone, edge: PeriodEdge, order: DateOrder): CellDate {
  const read = readDate(cell)
  const typed = ({ day, time = edgeTimes[edge] }: TypedDate) => `${day} ${time}`
  switch (read.is) {
    case 'wall':
      return { is: 'date', typed: typed(read) }
    case 'instant':
      return { is: 'date', typed: wallTime(read.instant, zone) }
    case 'ambiguous': {
      const [dayFirst, monthFirst, ...more] = read.choices
      const meant = more.length > 0 || order === undefined ? undefined : order === 'day' ? dayFirst : monthFirst
      return meant
        ? { is: 'date', typed: typed(meant) }
        : { is: 'ambiguous', readings: read.choices.map(({ day }) => day) }
    }
    case 'fault':
      return { is: 'none' }
  }
}
