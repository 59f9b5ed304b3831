import { parseMoney, withAsciiDigits, type Instant, type Issue, type Minor } from '../../../shared/model'
import { readWhen, type PeriodEdge } from '../../../shared/rules'
import type { FormFacts, FormField, FormValues } from './form-values'

export interface FieldIssue {
  readonly field: FormField
  readonly code: string
  readonly facts: NonNullable<Issue['facts']>
}

export type DateFieldName = 'start' | 'end' | 'validFrom' | 'validUntil'

/** What each date is of its period. */
export const edgeOf: Readonly<Record<DateFieldName, PeriodEdge>> = {
  start: 'from',
  end: 'last',
  validFrom: 'from',
  validUntil: 'last',
}

/** Reads the typed fields of a form and collects what can't be read: `missing`, `unreadable`, and of a date why. */
export function createFieldReader(values: FormValues, { zone, currency }: Pick<FormFacts, 'zone' | 'currency'>) {
  const issues: FieldIssue[] = []
  const report = (field: FormField, code: string, facts: FieldIssue['facts'] = {}) => {
    issues.push({ field, code, facts })
  }

  /** What `parse` makes of a field, or undefined and an issue. */
  function read<Value>(
    field: FormField & keyof Typed,
    parse: (typed: string) => Value | undefined,
    facts?: FieldIssue['facts'],
  ): Value | undefined {
    const typed = values[field].trim()
    const value = typed === '' ? undefined : parse(typed)
    if (value === undefined) report(field, typed === '' ? 'missing' : 'unreadable', facts)
    return value
  }
  const money = (typed: string) => parseMoney(typed, currency)
  const isGiven = (field: keyof Typed) => values[field].trim() !== ''

  return {
    issues,
    report,
    when: (field: DateFieldName): Instant | undefined => {
      const date = readWhen(values[field], zone, edgeOf[field])
      if (date.is === 'at') return date.when.instant
      if (!isGiven(field)) report(field, 'missing')
      else if (date.is === 'ambiguous')
        report(field, 'ambiguous', { days: date.choices.map(({ day }) => day).join(' ') })
      else report(field, date.code)
      return undefined
    },
    /** Any whole number that a person may have meant; whether it is allowed is for the rules to say. */
    number: (field: 'percent', facts: FieldIssue['facts']): number | undefined => read(field, wholeNumber, facts),
    whole: (field: 'days' | 'quantity' | 'perCustomer', min: number, max: number): number | undefined =>
      read(field, (typed) => {
        const value = wholeNumber(typed)
        return value !== undefined && value >= min && value <= max ? value : undefined
      }),
    money: (field: 'amount'): Minor | undefined => read(field, money),
    optionalMoney: (field: 'cap' | 'minimum'): Minor | undefined => (isGiven(field) ? read(field, money) : undefined),
  }
}

/** The fields that are text as typed. */
type Typed = { [Field in keyof FormValues as string extends FormValues[Field] ? Field : never]: FormValues[Field] }

function wholeNumber(typed: string): number | undefined {
  const digits = withAsciiDigits(typed)
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined
}
