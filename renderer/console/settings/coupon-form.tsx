import type { ReactNode } from 'react'
import type { ShopId } from '../../../shared/model'
import { statusAt } from '../../../shared/rules'
import { go, now, useCommand } from '../client'
import { browseCoupons } from '../coupon'
import { failureText, useWords } from '../i18n'
import { announce } from '../ui'
import { FormLayout } from './form-layout'
import type { FormFacts, FormValues } from './form-values'
import { NotKept } from './not-kept'
import { useCouponForm } from './use-coupon-form'
import { useKeepForm, type KeepFormTerms } from './use-keep-form'

export interface CouponFormProps {
  readonly initial: FormValues
  readonly where: Omit<FormFacts, 'now'>
  readonly shopId: ShopId
  readonly keeping: Omit<KeepFormTerms, 'shopId' | 'kind' | 'initial' | 'untouched'> & {
    /** It began with what was kept: even untouched it is worth keeping. */
    readonly isContinued: boolean
  }
  /** Above the fields, of what stands in them; `pause` before something else is kept in their place. */
  readonly top: (values: FormValues, pause: () => void) => ReactNode
}

/** Creates a coupon. */
export function CouponForm({ initial, where, keeping, shopId, top }: CouponFormProps) {
  const t = useWords()
  const form = useCouponForm(initial, where)
  const keep = useKeepForm(form.values, {
    ...keeping,
    shopId,
    kind: where.kind,
    initial,
    untouched: keeping.isContinued ? undefined : initial,
  })
  const { run, pending, failure } = useCommand('coupons.create')
  return (
    <FormLayout
      form={form}
      pending={pending}
      button={[t('form.create'), t('form.creating')]}
      failure={failure && t('form.not_created', { why: failureText(t, failure) })}
      top={
        <>
          {keep.hasFailed && <NotKept />}
          {top(form.values, keep.pause)}
        </>
      }
      onSubmit={async (terms) => {
        if (pending) return
        keep.pause()
        const outcome = await run({ shopId, kind: where.kind, terms, keptForm: keeping.active })
        if (outcome.is !== 'ok') {
          keep.resume()
          return
        }
        announce(t('form.created', { name: terms.name }))
        browseCoupons('settings', shopId, { status: statusAt(terms, now()).is, kind: 'all', search: '' })
        go({ page: 'settings', section: 'coupons' })
      }}
    />
  )
}
