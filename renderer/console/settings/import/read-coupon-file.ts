import { CouponCells, CouponColumn, couponColumns, couponFileLines } from '../../../../shared/model'
import { folded, nameAtAGlance } from '../../../../shared/rules'
import type { FormFacts } from '../form-values'
import { readCsv, type CsvRow } from './read-csv'
import { habitsOf, namesIn, readLine, type ProductsNamed, type ReadLine } from './read-line'

/** Why a file as a whole is none of coupons. */
export type FileProblem =
  | { readonly is: 'empty' }
  /** `columns`: what its first line says. */
  | { readonly is: 'no_heading'; readonly columns: readonly string[] }
  | { readonly is: 'unknown_columns'; readonly columns: readonly string[] }
  | { readonly is: 'double_columns'; readonly columns: readonly string[] }
  | { readonly is: 'no_lines' }
  | { readonly is: 'too_many_lines'; readonly lines: number; readonly most: number }

/** A line that could be told apart; what it says is for `judge`. */
export interface FileLine {
  readonly line: number
  readonly cells: CouponCells
  /** The line can't be trusted to be one coupon. */
  readonly broken: 'quotes' | 'more_cells' | undefined
}

export interface CouponFile {
  readonly lines: readonly FileLine[]
  /** How the file heads its columns. */
  readonly headings: Readonly<Partial<Record<CouponColumn, string>>>
  /** What has to be looked up before the lines can be judged. */
  readonly names: { readonly coupons: readonly string[]; readonly products: readonly string[] }
}

/** A line, and what becomes of it. */
export interface JudgedLine extends ReadLine {
  readonly line: number
  readonly broken: FileLine['broken']
  /** Another line of this name, the first of them. */
  readonly twin: number | undefined
}

/** A file's lines by column, or why there are none. */
export function readCouponFile(text: string): CouponFile | FileProblem {
  const [head, ...rows] = readCsv(text)
  if (!head) return { is: 'empty' }
  const columns = head.cells.map(columnOf)
  const said = head.cells.map((heading) => heading.trim())
  const where = (isSo: (column: CouponColumn | undefined, place: number) => boolean) =>
    said.filter((heading, place) => heading !== '' && isSo(columns[place], place))
  if (columns.every((column) => column === undefined)) return { is: 'no_heading', columns: where(() => true) }
  const unknown = where((column) => column === undefined)
  if (unknown.length > 0) return { is: 'unknown_columns', columns: unknown }
  const double = where((column, place) => columns.indexOf(column) !== place)
  if (double.length > 0) return { is: 'double_columns', columns: double }
  if (rows.length === 0) return { is: 'no_lines' }
  if (rows.length > couponFileLines) return { is: 'too_many_lines', lines: rows.length, most: couponFileLines }
  const lines = rows.map((row) => lineOf(row, columns))
  return {
    lines,
    headings: Object.fromEntries(
      columns.flatMap((column, place) => (column === undefined ? [] : [[column, said[place] ?? '']])),
    ),
    names: {
      coupons: unique(lines.map(({ cells }) => cells.name.slice(0, 1_000))),
      products: unique(lines.flatMap(({ cells }) => namesIn(cells.products).map((name) => name.slice(0, 1_000)))),
    },
  }
}

export function isProblem(read: CouponFile | FileProblem): read is FileProblem {
  return 'is' in read
}

/** What becomes of each line at `where.now`. */
export function judge(
  { lines }: CouponFile,
  where: Omit<FormFacts, 'kind'>,
  productsNamed: ProductsNamed,
): JudgedLine[] {
  const whole = lines.filter(({ broken }) => !broken)
  const habits = habitsOf(whole.map(({ cells }) => cells))
  const named = linesByName(whole)
  return lines.map(({ line, cells, broken }) => {
    const read = readLine(cells, where, habits, productsNamed)
    const twin = named.get(nameKey(cells.name))?.find((other) => other !== line)
    return {
      ...read,
      line,
      broken,
      twin: broken ? undefined : twin,
      ...(broken ? { terms: undefined, issues: [] } : {}),
    }
  })
}

function linesByName(lines: readonly FileLine[]): ReadonlyMap<string, readonly number[]> {
  const named = new Map<string, number[]>()
  for (const { line, cells } of lines) {
    const known = named.get(nameKey(cells.name))
    if (known) known.push(line)
    else if (cells.name !== '') named.set(nameKey(cells.name), [line])
  }
  return named
}

/** As coupons of the shop are compared by name. */
const nameKey = folded

function lineOf({ line, cells, isBroken }: CsvRow, columns: readonly (CouponColumn | undefined)[]): FileLine {
  const isLonger = cells.some((cell, place) => columns[place] === undefined && cell.trim() !== '')
  const said = CouponCells.parse(
    Object.fromEntries(CouponColumn.options.map((column) => [column, (cells[columns.indexOf(column)] ?? '').trim()])),
  )
  return { line, cells: said, broken: isBroken ? 'quotes' : isLonger ? 'more_cells' : undefined }
}

/** Whatever stands between the letters: `Valid days`, `validDays`, `percent (%)`. */
function columnOf(heading: string): CouponColumn | undefined {
  const wanted = nameAtAGlance(heading)
  return CouponColumn.options.find((column) => couponColumns[column].some((name) => nameAtAGlance(name) === wanted))
}

const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== '')
