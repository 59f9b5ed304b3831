import { CouponCells, CouponColumn, couponColumns, couponFileLines } from '../../../../shared/model'
import type { FormFacts } from '../form-values'
import { readCsv, type CsvRow } from './read-csv'
import { namesIn, readLine, type ProductsNamed, type ReadLine } from './read-line'

/** Why a file as a whole is none of coupons. */
export type FileProblem =
  | { readonly is: 'empty' }
  | { readonly is: 'no_heading' }
  | { readonly is: 'unknown_column'; readonly column: string }
  | { readonly is: 'double_column'; readonly column: string }
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
  /** What has to be looked up before the lines can be judged. */
  readonly names: { readonly coupons: readonly string[]; readonly products: readonly string[] }
}

/** A line, and what becomes of it. */
export interface JudgedLine extends ReadLine {
  readonly line: number
  readonly broken: FileLine['broken']
}

/** A file's lines by column, or why there are none. */
export function readCouponFile(text: string): CouponFile | FileProblem {
  const [head, ...rows] = readCsv(text)
  if (!head) return { is: 'empty' }
  const columns = head.cells.map(columnOf)
  if (columns.every((column) => column === undefined)) return { is: 'no_heading' }
  for (const [place, column] of columns.entries()) {
    const heading = head.cells[place] ?? ''
    if (column === undefined && heading.trim() !== '') return { is: 'unknown_column', column: heading.trim() }
    if (column !== undefined && columns.indexOf(column) !== place) return { is: 'double_column', column: heading.trim() }
  }
  if (rows.length === 0) return { is: 'no_lines' }
  if (rows.length > couponFileLines) return { is: 'too_many_lines', lines: rows.length, most: couponFileLines }
  const lines = rows.map((row) => lineOf(row, columns))
  return {
    lines,
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
export function judge({ lines }: CouponFile, where: Omit<FormFacts, 'kind'>, productsNamed: ProductsNamed): JudgedLine[] {
  return lines.map(({ line, cells, broken }) => {
    const read = readLine(cells, where, productsNamed)
    return { ...read, line, broken, ...(broken ? { terms: undefined, issues: [] } : {}) }
  })
}

function lineOf({ line, cells, isBroken }: CsvRow, columns: readonly (CouponColumn | undefined)[]): FileLine {
  const isLonger = cells.some((cell, place) => columns[place] === undefined && cell.trim() !== '')
  const said = CouponCells.parse(Object.fromEntries(CouponColumn.options.map((column) => [column, (cells[columns.indexOf(column)] ?? '').trim()])))
  return { line, cells: said, broken: isBroken ? 'quotes' : isLonger ? 'more_cells' : undefined }
}

function columnOf(heading: string): CouponColumn | undefined {
  const wanted = heading.trim().toLowerCase().replace(/[ -]+/g, '_')
  return CouponColumn.options.find((column) => couponColumns[column].some((name) => name === wanted))
}

const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== '')
