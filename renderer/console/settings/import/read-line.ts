import {
  CouponColumn,
  CouponKind,
  couponCellWords,
  type CouponCells,
  type CouponTerms,
  type ProductId,
} from '../../../../shared/model'
import { folded, type PeriodEdge } from '../../../../shared/rules'
import type { FieldIssue } from '../field-reader'
import { emptyForm, type FormFacts, type FormField, type FormValues } from '../form-values'
import { readForm } from '../read-form'
import { dateCell, dateOrderOf, type DateOrder } from './cell-dates'
import {
  countCell,
  daysCell,
  decimalSignOf,
  moneyCell,
  percentCell,
  type CellNumber,
  type DecimalSign,
} from './cell-numbers'

/** What is wrong with a cell: as the form says of its field, or because of how the file says it. */
export type CellIssue =
  | { readonly is: 'field'; readonly column: CouponColumn; readonly cell: string; readonly issue: FieldIssue }
  | {
      readonly is: 'cell'
      readonly column: CouponColumn
      readonly cell: string
      readonly code: CellCode
      readonly facts: Readonly<Record<string, string | readonly string[]>>
    }

export type CellCode =
  | 'kind'
  | 'customers'
  | 'chosen_customers'
  | 'ambiguous_number'
  | 'ambiguous_date'
  | 'other_currency'
  | 'two_discounts'
  | 'no_discount'
  | 'cap_of_amount'
  | 'two_validities'
  | 'no_product'
  | 'many_products'

export interface ReadLine {
  readonly kind: CouponKind
  readonly name: string
  /** What would be created; undefined while anything is wrong. */
  readonly terms: CouponTerms | undefined
  readonly issues: readonly CellIssue[]
}

/** What the products of a name are. */
export type ProductsNamed = (name: string) => readonly ProductId[]

/** What a file as a whole shows of how its cells are meant. */
export interface FileHabits {
  readonly decimalSign: DecimalSign
  readonly dateOrder: DateOrder
}

export function habitsOf(lines: readonly CouponCells[]): FileHabits {
  const all = (columns: readonly CouponColumn[]) => lines.flatMap((cells) => columns.map((column) => cells[column]))
  return { decimalSign: decimalSignOf(all(numberColumns)), dateOrder: dateOrderOf(all(dateColumns)) }
}

const numberColumns = [
  'percent',
  'amount',
  'max_discount',
  'min_spend',
  'valid_days',
  'quantity',
  'per_customer',
] as const
const dateColumns = ['start', 'end', 'valid_from', 'valid_until'] as const

/** A line's cells as the form would hold them, judged by the form: the file adds only how its cells are read. */
export function readLine(
  cells: CouponCells,
  where: Omit<FormFacts, 'kind'>,
  { decimalSign, dateOrder }: FileHabits,
  productsNamed: ProductsNamed,
): ReadLine {
  const issues: CellIssue[] = []
  const report = (
    column: CouponColumn,
    code: CellCode,
    cell = cells[column],
    facts: Extract<CellIssue, { is: 'cell' }>['facts'] = {},
  ) => {
    issues.push({ is: 'cell', column, code, cell, facts })
  }
  /** As the form takes it; what can't be read stays, for the form to judge. */
  const typed = (column: (typeof numberColumns)[number], read: (cell: string, sign: DecimalSign) => CellNumber) => {
    const cell = cells[column]
    const number = read(cell, decimalSign)
    if (number.is === 'number') return number.typed
    if (number.is === 'ambiguous')
      report(column, 'ambiguous_number', cell, { one: number.readings[0], other: number.readings[1] })
    if (number.is === 'other_currency') report(column, 'other_currency', cell, { currency: where.currency })
    return cell
  }
  const when = (column: (typeof dateColumns)[number], edge: PeriodEdge) => {
    const date = dateCell(cells[column], where.zone, edge, dateOrder)
    if (date.is === 'ambiguous') report(column, 'ambiguous_date', cells[column], { dates: date.readings })
    return date.is === 'date' ? date.typed : cells[column]
  }
  const money = (cell: string, sign: DecimalSign) => moneyCell(cell, where.currency, sign)
  const kind = CouponKind.options.find((one) => isWord(couponCellWords.kind[one], cells.kind))
  if (cells.kind !== '' && !kind) report('kind', 'kind')
  const facts = { ...where, kind: kind ?? 'chat' }

  if (cells.percent !== '' && cells.amount !== '') report('amount', 'two_discounts')
  if (cells.percent === '' && cells.amount === '') report('percent', 'no_discount')
  // An amount takes off no more than itself: a cap beside it meant something else, or belongs to another line.
  if (cells.percent === '' && cells.amount !== '' && cells.max_discount !== '') report('max_discount', 'cap_of_amount')
  const isFixed = cells.valid_from !== '' || cells.valid_until !== ''
  if (isFixed && cells.valid_days !== '') report('valid_days', 'two_validities')

  const customers = targets.find((one) => isWord(couponCellWords.customers[one], cells.customers))
  if (cells.customers !== '' && !customers)
    report('customers', isWord(chosenWords, cells.customers) ? 'chosen_customers' : 'customers')

  const empty = emptyForm(facts)
  const values: FormValues = {
    ...empty,
    name: cells.name,
    start: cells.start === '' ? empty.start : when('start', 'from'),
    end: when('end', 'last'),
    discountType: cells.amount !== '' && cells.percent === '' ? 'amount' : 'percentage',
    percent: typed('percent', percentCell),
    amount: typed('amount', money),
    cap: typed('max_discount', money),
    minimum: typed('min_spend', money),
    validity: isFixed ? 'fixed' : 'days',
    days: typed('valid_days', daysCell),
    validFrom: when('valid_from', 'from'),
    validUntil: when('valid_until', 'last'),
    quantity: typed('quantity', countCell),
    perCustomer: cells.per_customer === '' ? empty.perCustomer : typed('per_customer', countCell),
    products: cells.products === '' ? 'whole_shop' : 'products',
    productIds: namesIn(cells.products).flatMap((name) => {
      const found = productsNamed(name)
      if (found.length !== 1) report('products', found.length === 0 ? 'no_product' : 'many_products', name)
      return found
    }),
    customers: customers ?? 'everyone',
    terms: cells.terms,
  }
  const read = readForm(values, facts)
  const told = new Set(issues.map(({ column }) => column))
  // What the cell itself is wrong about is said once.
  for (const issue of read.issues)
    if (!told.has(columnsOf[issue.field]))
      issues.push({ is: 'field', column: columnsOf[issue.field], cell: cells[columnsOf[issue.field]], issue })
  const place = ({ column }: CellIssue) => CouponColumn.options.indexOf(column)
  issues.sort((a, b) => place(a) - place(b))
  return { kind: facts.kind, name: cells.name, terms: issues.length === 0 ? read.terms : undefined, issues }
}

/** The product names of a cell: one a line, or with `|` between them. */
export function namesIn(cell: string): string[] {
  return cell
    .split(/[\n|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

const targets = ['everyone', 'new', 'repeat'] as const
/** Known, to say that they can't come with a file. */
const chosenWords = ['chosen', '指定顾客']

const isWord = (words: readonly string[], cell: string) => words.some((word) => folded(word) === folded(cell))

/** Which column says each field of the form. */
const columnsOf: Readonly<Record<FormField, CouponColumn>> = {
  name: 'name',
  start: 'start',
  end: 'end',
  discountType: 'percent',
  percent: 'percent',
  amount: 'amount',
  cap: 'max_discount',
  minimum: 'min_spend',
  validity: 'valid_days',
  days: 'valid_days',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
  quantity: 'quantity',
  perCustomer: 'per_customer',
  products: 'products',
  productIds: 'products',
  customers: 'customers',
  customerIds: 'customers',
  terms: 'terms',
}
