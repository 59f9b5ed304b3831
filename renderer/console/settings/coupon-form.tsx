import { statusAt } from '../../../shared/rules'
import { go, now, useCommand, useShop } from '../client'
import { browseCoupons } from '../coupon'
import { failureText, useWords } from '../i18n'
import { announce } from '../ui'
import { FormLayout } from './form-layout'
import type { FormFacts, FormValues } from './form-values'
import { useCouponForm } from './use-coupon-form'

/** Creates a coupon. */
export function CouponForm({ initial, where }: { readonly initial: FormValues; readonly where: Omit<FormFacts, 'now'> }) {
  const t = useWords()
  const shop = useShop()
  const form = useCouponForm(initial, where)
  const { run, pending, failure } = useCommand('coupons.create')
  return (
    <FormLayout
      form={form}
      pending={pending}
      button={[t('form.create'), t('form.creating')]}
      failure={failure && t('form.not_created', { why: failureText(t, failure) })}
      onSubmit={async (terms) => {
        if (!shop || pending) return
        const outcome = await run({ shopId: shop.id, kind: where.kind, terms })
        if (outcome.is !== 'ok') return
        announce(t('form.created', { name: terms.name }))
        browseCoupons('settings', { status: statusAt(terms, now()).is, kind: 'all', search: '' })
        go({ page: 'settings', section: 'coupons' })
      }}
    />
  )
}
