import { parseMoney, TextFault, typedMoney, type Instant } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { calendarDay, dateTime, eitherOf, shortMoney } from '../../kit/format'
import type { Locale } from '../../kit/locale'
import { faultWords } from '../../kit/words'
import type { MessageKey, Words } from '../i18n'
import type { FieldIssue } from './field-reader'

/** What is wrong with a field and what would be right, in words. Instants and money in the facts are told in the shop's time and money. */
export function issueWords({ field, code, facts }: FieldIssue, t: Words, locale: Locale, now: Instant): string {
  const said: Record<string, string | number> = { ...facts }
  // A typed end is the last valid minute.
  if ((code === 'not_later' || code === 'after_redemption') && typeof said.until === 'number')
    said.until = lastMinuteOf(said.until)
  for (const name of instants) if (typeof said[name] === 'number') said[name] = dateTime(said[name], locale, now)
  for (const name of amounts) if (typeof said[name] === 'number') said[name] = shortMoney(said[name], locale)
  if (typeof said.days === 'string')
    said.days = eitherOf(
      said.days.split(' ').map((day) => calendarDay(day, locale)),
      locale,
    )
  if (isDateFault(code)) return t(`issue.when.${code}`, said)
  // What is left empty is asked for in the same words as what can't be read: both say what to type.
  const isUnread = code === 'missing' || code === 'unreadable'
  const fault = field === 'name' || field === 'terms' ? TextFault.safeParse({ code, facts }).data : undefined
  if (fault) return faultWords(fault, locale.language)
  if (code === 'locked') return t('issue.locked')
  if (isMoney(field) && isUnread)
    return t('issue.money.unreadable', { example: typedMoney(parseMoney('10', locale.currency) ?? 0, locale.currency) })
  return t(keys[`${field} ${isUnread ? 'unreadable' : code}`] ?? 'issue.other', said)
}

const instants = ['from', 'until', 'now', 'latest']
const amounts = ['minimumSpend', 'least']
const isMoney = (field: string) => field === 'amount' || field === 'cap' || field === 'minimum'

const dateFaults = ['ambiguous', 'no_year', 'no_such_day', 'no_such_time'] as const
const isDateFault = (code: string): code is (typeof dateFaults)[number] => dateFaults.some((one) => one === code)

const keys: Readonly<Record<string, MessageKey>> = {
  'name required': 'issue.name.required',
  'start unreadable': 'issue.when.unreadable',
  'end unreadable': 'issue.when.unreadable',
  'validFrom unreadable': 'issue.when.unreadable',
  'validUntil unreadable': 'issue.when.unreadable',
  'end before_start': 'issue.end.before_start',
  'end in_the_past': 'issue.end.in_the_past',
  'end too_short': 'issue.end.too_short',
  'end too_long': 'issue.end.too_long',
  'end not_later': 'issue.end.not_later',
  'end after_redemption': 'issue.end.after_redemption',
  'quantity not_more': 'issue.quantity.not_more',
  'percent unreadable': 'issue.percent.unreadable',
  'percent out_of_bounds': 'issue.percent.out_of_bounds',
  'amount required': 'issue.amount.required',
  'amount not_below_minimum_spend': 'issue.amount.not_below_minimum_spend',
  'cap below_least': 'issue.cap.below_least',
  'days unreadable': 'issue.days.unreadable',
  'validUntil before_start': 'issue.validUntil.before_start',
  'validUntil before_claims_end': 'issue.validUntil.before_claims_end',
  'quantity unreadable': 'issue.quantity.unreadable',
  'perCustomer unreadable': 'issue.perCustomer.unreadable',
  'perCustomer above_quantity': 'issue.perCustomer.above_quantity',
  'productIds none': 'issue.products.none',
  'productIds too_many': 'issue.products.too_many',
  'customerIds none': 'chosen.none',
  'customerIds too_many': 'chosen.too_many',
}
