import type { ReactElement, ReactNode } from 'react'
import type { Coupon, Discount, Instant, Language } from '../../../shared/model'
import { isFullyClaimed, lastMinuteOf, statusAt } from '../../../shared/rules'
import { dateTime, day, shortMoney } from '../format'
import { numberFormat } from '../format/formatters'
import type { Locale } from '../locale/locale'
import { kitWords } from '../catalogue/kit-words'

/** "20%" or "$12". */
export function discountValue(discount: Discount, locale: Locale): string {
  return discount.is === 'percentage'
    ? kitWords(locale.language)('discount.percentage', { share: shareWords(discount.percent, locale) })
    : shortMoney(discount.amount, locale)
}

/** The same with what it means, which `small` makes small: what stands large on a ticket's stub. */
export function discountStub(
  discount: Discount,
  locale: Locale,
  small: (chunks: ReactNode[]) => ReactElement,
): ReactNode {
  const t = kitWords(locale.language)
  return discount.is === 'percentage'
    ? t.rich('discount.stub_percentage', { share: shareWords(discount.percent, locale), small })
    : t.rich('discount.stub_amount', { value: shortMoney(discount.amount, locale), small })
}

/** How a language counts a percentage off: by what is taken off, or by the tenths of the price that are paid (20 % off is 8折). */
const shares: Readonly<Record<Language, (percent: number) => number>> = {
  en: (percent) => percent,
  'zh-CN': (percent) => (100 - percent) / 10,
}

function shareWords(percent: number, { language }: Pick<Locale, 'language'>): string {
  return numberFormat({ language }, { maximumFractionDigits: 1 }).format(shares[language](percent))
}

/** "up to $10", or undefined without a maximum. */
export function discountCap(discount: Discount, locale: Locale): string | undefined {
  if (discount.is === 'amount' || discount.cap === undefined) return undefined
  return kitWords(locale.language)('discount.cap', { amount: shortMoney(discount.cap, locale) })
}

/** "20% off, up to $10". */
export function discountWords(discount: Discount, locale: Locale): string {
  const t = kitWords(locale.language)
  const value = discountValue(discount, locale)
  if (discount.is === 'amount') return t('discount.full_amount', { value })
  if (discount.cap === undefined) return t('discount.full_percentage', { value })
  return t('discount.fullWithCap', { value, amount: shortMoney(discount.cap, locale) })
}

/** "Min. spend $30". */
export function minimumWords({ minimumSpend }: Pick<Coupon, 'minimumSpend'>, locale: Locale): string {
  const t = kitWords(locale.language)
  return minimumSpend === undefined || minimumSpend === 0
    ? t('minimum.none')
    : t('minimum.some', { amount: shortMoney(minimumSpend, locale) })
}

/** "whole shop", "14 products". */
export function scopeWords({ scope }: Pick<Coupon, 'scope'>, { language }: Pick<Locale, 'language'>): string {
  const t = kitWords(language)
  return scope.is === 'whole_shop' ? t('scope.whole') : t('scope.products', { count: scope.productIds.length })
}

/** "Min. spend $30 · whole shop". */
export function termsLine(coupon: Pick<Coupon, 'minimumSpend' | 'scope'>, locale: Locale): string {
  return kitWords(locale.language)('terms.line', {
    minimum: minimumWords(coupon, locale),
    scope: scopeWords(coupon, locale),
  })
}

type Times = Pick<Coupon, 'validity' | 'claimPeriod' | 'zone'>

/** Until when it can be claimed and used, for a ticket: "Claim by 30 Nov, valid 7 days", "Valid until 30 Nov, 23:59". */
export function validityLine({ validity, claimPeriod, zone }: Times, locale: Locale, now: Instant): string {
  const t = kitWords(locale.language)
  const there = { ...locale, zone }
  if (validity.is === 'days')
    return t('validity.claimByAndDays', { when: day(lastMinuteOf(claimPeriod.until), there, now), days: validity.days })
  return t('validity.until', { when: dateTime(lastMinuteOf(validity.until), there, now) })
}

/** The same shorter, where only how long it can be used matters: "valid 7 days", "valid until 30 Nov". */
export function shortValidityWords(
  { validity, zone }: Omit<Times, 'claimPeriod'>,
  locale: Locale,
  now: Instant,
): string {
  const t = kitWords(locale.language)
  if (validity.is === 'days') return t('validity.shortDays', { days: validity.days })
  return t('validity.shortUntil', { when: day(lastMinuteOf(validity.until), { ...locale, zone }, now) })
}

/** How long a claim can be used: "Valid 7 days after claim", "Valid 1 Dec, 00:00 – 24 Dec, 23:59". */
export function validityWords({ validity, zone }: Omit<Times, 'claimPeriod'>, locale: Locale, now: Instant): string {
  const t = kitWords(locale.language)
  const there = { ...locale, zone }
  if (validity.is === 'days') return t('validity.days', { days: validity.days })
  return t('validity.between', {
    from: dateTime(validity.from, there, now),
    until: dateTime(lastMinuteOf(validity.until), there, now),
  })
}

/** "Claim 20 Nov, 00:00 – 30 Nov, 23:59". */
export function claimPeriodWords({ claimPeriod, zone }: Omit<Times, 'validity'>, locale: Locale, now: Instant): string {
  const there = { ...locale, zone }
  return kitWords(locale.language)('validity.claimBetween', {
    from: dateTime(claimPeriod.from, there, now),
    until: dateTime(lastMinuteOf(claimPeriod.until), there, now),
  })
}

/** "Ongoing", or "Fully claimed" of an ongoing one that is. */
export function statusWords(
  coupon: Pick<Coupon, 'claimPeriod' | 'deactivated' | 'claimed' | 'quantity'>,
  { language }: Pick<Locale, 'language'>,
  now: Instant,
): string {
  const t = kitWords(language)
  const { is } = statusAt(coupon, now)
  return is === 'ongoing' && isFullyClaimed(coupon) ? t('status.fullyClaimed') : t(`status.${is}`)
}

/** "Everyone", "New customers", "3 chosen customers". */
export function customersWords(
  { customers }: Pick<Coupon, 'customers'>,
  { language }: Pick<Locale, 'language'>,
): string {
  const t = kitWords(language)
  return customers.is === 'chosen'
    ? t('customers.chosen', { count: customers.customerIds.length })
    : t(`customers.${customers.is}`)
}
