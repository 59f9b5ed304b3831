import { Fragment } from 'react'
import type { Instant } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { count, dateTime, shortMoney, zoneName } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { customersWords, discountWords, statusWords } from '../../kit/words'
import { useWords } from '../i18n'
import { countdownWords, validityCountdownWords } from './countdown-words'
import styles from './coupon-body.module.css'
import type { CouponPartProps } from './coupon-part'

/** The coupon's rules, one line each, in words. */
export function CouponRules({ detail, now, Heading }: CouponPartProps) {
  const t = useWords()
  const locale = useLocale()
  const { coupon, productNames } = detail
  const there = { ...locale, zone: coupon.zone }
  const period = ({ from, until }: { from: Instant; until: Instant }) =>
    t('coupon.period', { from: dateTime(from, there, now), until: dateTime(lastMinuteOf(until), there, now) })

  const products = () => {
    if (coupon.scope.is === 'whole_shop') return t('coupon.rule_products_whole')
    const more = coupon.scope.productIds.length - productNames.length
    return [...productNames, ...(more > 0 ? [t('coupon.rule_products_more', { count: more })] : [])].join('\n')
  }
  const lines: readonly (readonly [string, string])[] = [
    [
      t('coupon.rule_status'),
      [statusWords(coupon, locale, now), countdownWords(coupon, t, now)].filter(Boolean).join(' · '),
    ],
    [t('coupon.rule_discount'), discountWords(coupon.discount, locale)],
    [
      t('coupon.rule_minimum'),
      coupon.minimumSpend
        ? t('coupon.rule_minimum_value', { amount: shortMoney(coupon.minimumSpend, locale) })
        : t('coupon.rule_minimum_none'),
    ],
    [t('coupon.rule_claim'), period(coupon.claimPeriod)],
    [
      t('coupon.rule_validity'),
      coupon.validity.is === 'days'
        ? t('coupon.rule_validity_days', { days: coupon.validity.days })
        : [period(coupon.validity), validityCountdownWords(coupon, t, now)].filter(Boolean).join(' · '),
    ],
    [t('coupon.rule_zone'), zoneName(now, there)],
    [t('coupon.rule_quantity'), count(coupon.quantity, locale)],
    [t('coupon.rule_per_customer'), t('coupon.rule_per_customer_value', { count: coupon.perCustomer })],
    [t('coupon.rule_products'), products()],
    [t('coupon.rule_customers'), customersWords(coupon, locale)],
    [t('coupon.rule_channel'), t(`coupon.channel_${coupon.kind}`)],
    ...(coupon.terms.trim() === '' ? [] : [[t('coupon.rule_terms'), coupon.terms] as const]),
  ]
  return (
    <section>
      <Heading>{t('coupon.rules')}</Heading>
      <dl className={styles.rules}>
        {lines.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
