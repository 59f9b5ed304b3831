import { CouponColumn, CouponKind, couponCellWords, type CouponCells, type CouponTerms, type ProductId } from '../../../../shared/model'
import type { FieldIssue } from '../field-reader'
import { emptyForm, type FormFacts, type FormField, type FormValues } from '../form-values'
import { readForm } from '../read-form'

/** What is wrong with a cell: as the form says of its field, or because of how the file says it. */
export type CellIssue =
  | { readonly is: 'field'; readonly column: CouponColumn; readonly issue: FieldIssue }
  | { readonly is: 'cell'; readonly column: CouponColumn; readonly code: CellCode; readonly cell: string }

export type CellCode = 'kind' | 'customers' | 'chosen_customers' | 'comma' | 'two_discounts' | 'no_discount' | 'cap_of_amount' | 'two_validities' | 'no_product' | 'many_products'

export interface ReadLine {
  readonly kind: CouponKind
  readonly name: string
  /** What would be created; undefined while anything is wrong. */
  readonly terms: CouponTerms | undefined
  readonly issues: readonly CellIssue[]
}

/** What the products of a name are. */
export type ProductsNamed = (name: string) => readonly ProductId[]

/** A line's cells as the form would hold them, judged by the form: the file adds only how its cells are read. */
export function readLine(cells: CouponCells, where: Omit<FormFacts, 'kind'>, productsNamed: ProductsNamed): ReadLine {
  const issues: CellIssue[] = []
  const report = (column: CouponColumn, code: CellCode, cell = cells[column]) => {
    issues.push({ is: 'cell', column, code, cell })
  }
  const kind = CouponKind.options.find((one) => isWord(couponCellWords.kind[one], cells.kind))
  if (cells.kind !== '' && !kind) report('kind', 'kind')
  const facts = { ...where, kind: kind ?? 'chat' }

  // A comma is one country's point and another's thousand: nobody's money is guessed at.
  for (const column of ['amount', 'max_discount', 'min_spend'] as const) if (cells[column].includes(',')) report(column, 'comma')
  if (cells.percent !== '' && cells.amount !== '') report('amount', 'two_discounts')
  if (cells.percent === '' && cells.amount === '') report('percent', 'no_discount')
  // An amount takes off no more than itself: a cap beside it meant something else, or belongs to another line.
  if (cells.percent === '' && cells.amount !== '' && cells.max_discount !== '') report('max_discount', 'cap_of_amount')
  const isFixed = cells.valid_from !== '' || cells.valid_until !== ''
  if (isFixed && cells.valid_days !== '') report('valid_days', 'two_validities')

  const customers = targets.find((one) => isWord(couponCellWords.customers[one], cells.customers))
  if (cells.customers !== '' && !customers) report('customers', isWord(chosenWords, cells.customers) ? 'chosen_customers' : 'customers')

  const empty = emptyForm(facts)
  const values: FormValues = {
    ...empty,
    name: cells.name,
    start: cells.start === '' ? empty.start : when(cells.start, '00:00'),
    end: when(cells.end, '23:59'),
    discountType: cells.amount !== '' && cells.percent === '' ? 'amount' : 'percentage',
    percent: cells.percent.replace(/\s*%$/, ''),
    amount: cells.amount,
    cap: cells.max_discount,
    minimum: cells.min_spend,
    validity: isFixed ? 'fixed' : 'days',
    days: cells.valid_days,
    validFrom: when(cells.valid_from, '00:00'),
    validUntil: when(cells.valid_until, '23:59'),
    quantity: cells.quantity,
    perCustomer: cells.per_customer === '' ? empty.perCustomer : cells.per_customer,
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
  for (const issue of read.issues) if (!told.has(columnsOf[issue.field])) issues.push({ is: 'field', column: columnsOf[issue.field], issue })
  const place = ({ column }: CellIssue) => CouponColumn.options.indexOf(column)
  issues.sort((a, b) => place(a) - place(b))
  return { kind: facts.kind, name: cells.name, terms: issues.length === 0 ? read.terms : undefined, issues }
}

/** The product names of a cell: one a line, or with `|` between them. */
export function namesIn(cell: string): string[] {
  return cell.split(/[\n|]/).map((name) => name.trim()).filter((name) => name !== '')
}

/** A date that spreadsheets write with slashes or without a time; anything else stays, for the form to judge. */
function when(cell: string, time: string): string {
  const [, year, month = '', date = '', hours, minutes] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::00)?)?$/.exec(cell) ?? []
  if (year === undefined) return cell
  const at = hours === undefined || minutes === undefined ? time : `${hours.padStart(2, '0')}:${minutes}`
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')} ${at}`
}

const targets = ['everyone', 'new', 'repeat'] as const
/** Known, to say that they can't come with a file. */
const chosenWords = ['chosen', '指定顾客']

const isWord = (words: readonly string[], cell: string) => words.includes(cell.toLowerCase())

/** Which column says each field of the form. */
const columnsOf: Readonly<Record<FormField, CouponColumn>> = {
  name: 'name', start: 'start', end: 'end', discountType: 'percent', percent: 'percent', amount: 'amount', cap: 'max_discount', minimum: 'min_spend', validity: 'valid_days', days: 'valid_days',
  validFrom: 'valid_from', validUntil: 'valid_until', quantity: 'quantity', perCustomer: 'per_customer', products: 'products', productIds: 'products', customers: 'customers', customerIds: 'customers', terms: 'terms',
}
