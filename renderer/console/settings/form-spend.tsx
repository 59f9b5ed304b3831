import { TriangleAlert } from 'lucide-react'
import { exposure, warnsOfExposure } from '../../../shared/rules'
import { count, exactMoney, money, shortMoney } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useShop } from '../client'
import { useWords } from '../i18n'
import { Hint } from '../ui'
import { createFieldReader } from './field-reader'
import styles from './form-preview.module.css'
import type { CouponForm } from './use-coupon-form'
import { previewOf } from './preview-of'

/** The most that the coupon can cost the shop. */
export function FormSpend({ form: { values, facts, read } }: { readonly form: CouponForm }) {
  const t = useWords()
  const locale = useLocale()
  const quantity = createFieldReader(values, facts).whole('quantity', 1, 1_000_000)
  const { discount } = previewOf(values, facts, read.issues)
  const each = discount?.is === 'amount' ? discount.amount : discount?.cap
  const isSaid = discount !== undefined && quantity !== undefined
  const total = isSaid ? exposure({ discount, quantity }) : undefined
  const isUnlimited = discount?.is === 'percentage' && discount.cap === undefined
  const settings = useShop()?.settings
  const warns = isSaid && warnsOfExposure({ discount, quantity }, settings)
  const limit = settings?.warnExposureAbove ?? 0
  return (
    <section className={styles.spend} aria-label={t('form.spend')}>
      <h2>{t('form.spend')}</h2>
      <dl>
        <dt>{t('form.spend_quantity')}</dt>
        <dd>{quantity === undefined ? '–' : count(quantity, locale)}</dd>
        <dt>{t('form.spend_each')}</dt>
        <dd>{each === undefined ? '–' : t('form.spend_times', { amount: money(each, locale) })}</dd>
        <dt className={styles.total}>{t('form.spend_total')}</dt>
        <dd className={styles.total}>
          {isUnlimited ? t('form.spend_unlimited') : total === undefined ? '–' : exactMoney(total, locale)}
        </dd>
      </dl>
      <div role="status">
        {warns && (
          <p className={styles.warn}>
            <TriangleAlert size={14} aria-hidden />
            <span>{t('shop.spend_warning', { limit: shortMoney(limit, locale) })}</span>
          </p>
        )}
      </div>
      {isUnlimited && <Hint>{t('form.spend_unlimited_hint')}</Hint>}
    </section>
  )
}
