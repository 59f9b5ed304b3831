import {
  day,
  hour,
  type Coupon,
  type CouponTerms,
  type Currency,
  type Discount,
  type Instant,
  type Issue,
  type Scope,
  type TargetCustomers,
} from '../../../shared/model'
import {
  couponName,
  issuesOfEdit,
  percentageBoundsOn,
  smallPrint,
  termsIssues,
  untilOfLastMinute,
} from '../../../shared/rules'
import { createFieldReader, type FieldIssue } from './field-reader'
import { editedTerms, type Edit } from './edit-form'
import type { FormFacts, FormField, FormValues } from './form-values'

export interface ReadForm {
  /** What would be created; undefined while anything is wrong. */
  readonly terms: CouponTerms | undefined
  /** In the order of the form. */
  readonly issues: readonly FieldIssue[]
}

/** What the form says as a coupon's terms, or everything that is wrong with it. Where a field can't be read, something harmless stands for it, so that the rules can judge all others. */
export function readForm(values: FormValues, facts: FormFacts, edit?: Edit): ReadForm {
  const fields = createFieldReader(values, facts)
  const from = fields.when('start') ?? facts.now
  const last = fields.when('end')
  const minimumSpend = fields.optionalMoney('minimum')
  const typed: CouponTerms = {
    name: couponName(values.name),
    claimPeriod: { from, until: last === undefined ? Math.max(from, facts.now) + hour : untilOfLastMinute(last) },
    discount: readDiscount(values, facts, fields),
    ...(minimumSpend ? { minimumSpend } : {}),
    validity:
      values.validity === 'days'
        ? { is: 'days', days: fields.whole('days', 1, 90) ?? 1 }
        : readFixedDates(fields, from, last),
    quantity: fields.whole('quantity', 1, 1_000_000) ?? 1_000_000,
    perCustomer: fields.whole('perCustomer', 1, 1_000_000) ?? 1,
    scope: readScope(values, fields),
    customers: readCustomers(values, fields),
    terms: smallPrint(values.terms.trim()),
  }
  const terms = edit ? editedTerms(values, typed, edit) : typed

  const unreadable = new Set(fields.issues.map(({ field }) => field))
  const issues = [
    ...fields.issues,
    ...ruleIssues(
      edit
        ? issuesOfEdit(edit.coupon, facts.currency, terms, facts.now)
        : termsIssues(terms, { ...facts, createdAt: facts.now }),
      unreadable,
    ),
  ].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  return { terms: issues.length === 0 ? terms : undefined, issues }
}

/** What is wrong with giving a coupon these terms, by the fields of its form. */
export function editIssues(coupon: Coupon, currency: Currency, terms: CouponTerms, now: Instant): FieldIssue[] {
  return ruleIssues(issuesOfEdit(coupon, currency, terms, now), new Set())
}

type Fields = ReturnType<typeof createFieldReader>

function readDiscount(values: FormValues, { kind, now, zone }: FormFacts, fields: Fields): Discount {
  if (values.discountType === 'amount') return { is: 'amount', amount: fields.money('amount') ?? 1 }
  const bounds = percentageBoundsOn(kind, now, zone)
  const percent = fields.number('percent', bounds) ?? bounds.min
  const cap = fields.optionalMoney('cap')
  return { is: 'percentage', percent, ...(cap === undefined ? {} : { cap }) }
}

function readFixedDates(fields: Fields, claimsFrom: Instant, claimsLast: Instant | undefined): CouponTerms['validity'] {
  const from = fields.when('validFrom')
  const last = fields.when('validUntil')
  const noneObjectsTo = Math.max(from ?? 0, claimsFrom, claimsLast ?? 0) + 366 * day
  return { is: 'fixed', from: from ?? claimsFrom, until: last === undefined ? noneObjectsTo : untilOfLastMinute(last) }
}

function readScope({ products, productIds }: FormValues, fields: Fields): Scope {
  if (products === 'whole_shop') return { is: 'whole_shop' }
  if (productIds.length === 0) fields.report('productIds', 'none')
  if (productIds.length > 1_000) fields.report('productIds', 'too_many')
  return { is: 'products', productIds: [...productIds] }
}

function readCustomers({ customers, customerIds }: FormValues, fields: Fields): TargetCustomers {
  if (customers === 'chosen' && customerIds.length === 0) fields.report('customerIds', 'none')
  if (customers === 'chosen' && customerIds.length > 1_000) fields.report('customerIds', 'too_many')
  return customers === 'chosen' ? { is: 'chosen', customerIds: [...customerIds] } : { is: customers }
}

/** What the rules say, as far as they judged what was really typed. */
function ruleIssues(said: readonly Issue[], unreadable: ReadonlySet<FormField>): FieldIssue[] {
  return said.flatMap((issue) => {
    const field = fieldOf(issue)
    const judged = field === undefined ? [] : [field, ...(alsoLooksAt[field] ?? [])]
    return field === undefined || judged.some((one) => unreadable.has(one))
      ? []
      : [{ field, code: issue.code, facts: issue.facts ?? {} }]
  })
}

/** The fields that a rule looks at besides the one it blames. */
const alsoLooksAt: Partial<Record<FormField, readonly FormField[]>> = {
  end: ['start'],
  cap: ['percent', 'minimum'],
  amount: ['minimum'],
  validUntil: ['validFrom', 'end'],
  perCustomer: ['quantity'],
}

/** The field of the form that an issue is about; of an input of `coupons.create` its paths begin with "terms.". */
export function fieldOf({ path }: Pick<Issue, 'path'>): FormField | undefined {
  return fieldsOfPaths[path.replace(/^terms\.(?=.)/, '')]
}

const fieldsOfPaths: Readonly<Record<string, FormField>> = {
  name: 'name',
  'claimPeriod.from': 'start',
  'claimPeriod.until': 'end',
  'discount.percent': 'percent',
  'discount.amount': 'amount',
  'discount.cap': 'cap',
  minimumSpend: 'minimum',
  'validity.days': 'days',
  'validity.from': 'validFrom',
  'validity.until': 'validUntil',
  // Of an edit: the field as a whole is locked.
  discount: 'discountType',
  validity: 'validity',
  scope: 'products',
  customers: 'customers',
  quantity: 'quantity',
  perCustomer: 'perCustomer',
  'scope.productIds': 'productIds',
  'customers.customerIds': 'customerIds',
  terms: 'terms',
}

/** From the top of the form to its end: the first issue is the one to go to. */
const order: readonly FormField[] = [
  'name',
  'start',
  'end',
  'discountType',
  'percent',
  'amount',
  'cap',
  'minimum',
  'validity',
  'days',
  'validFrom',
  'validUntil',
  'quantity',
  'perCustomer',
  'products',
  'productIds',
  'customers',
  'customerIds',
  'terms',
]
