import type { ReactNode } from 'react'
import { minute, noFilters, type Coupon, type SendRefusal } from '../../../../../shared/model'
import { refusalToSend } from '../../../../../shared/rules'
import { classNames } from '../../../../kit/class-names'
import { discountValue, discountWords, refusalWords, termsLine } from '../../../../kit/words'
import { useLocale } from '../../../../kit/locale'
import { isOf, useCall, useInstallation, useNow } from '../../../client'
import { attach, Reason } from '../../../coupon'
import { failureText, useWords } from '../../../i18n'
import { useCustomerName } from '../../../ui'
import type { SlashAsked, SlashGroup } from './slash-item'
import styles from './slash-list.module.css'

/** More than anyone steps through: the search narrows them down. */
const limit = 30

/** The coupons of the chat's shop, as main filters them: those that can be sent here first, the others with their reason. */
export function useCouponSource({ conversationId, search }: SlashAsked): SlashGroup {
  const t = useWords()
  const locale = useLocale()
  const shops = useInstallation((state) => state.shops)
  const { data, failure, loading } = useCall(
    'coupons.forChat',
    search === undefined ? null : { conversationId, filters: { ...noFilters, search }, limit },
    {
      topics: ['coupons', `conversation:${conversationId}`],
      patch: (before, push) =>
        isOf(push, 'conversation') ||
        before.rows.some(({ coupon }) => isOf(push, 'coupons') && push.patch.coupon.id === coupon.id)
          ? 'ask'
          : before,
      keep: true,
    },
  )
  const now = useNow(minute, data?.nextChange, ...(data?.rows.map(({ coupon }) => coupon.claimPeriod.from) ?? []))
  const page = data?.chat.id === conversationId ? data : undefined
  const customerName = useCustomerName()(page?.holder.customerName ?? '')
  const words = (refusal: SendRefusal) =>
    refusalWords(refusal, locale, {
      now,
      holder: { name: customerName },
      shopName: (id) => shops.find((shop) => shop.id === id)?.name ?? id,
    })
  const items = (page?.rows ?? []).map(({ coupon }) => {
    const refusal =
      page && refusalToSend(coupon, page.chat, { ...page.holder, claimedAt: page.holder.claims[coupon.id] ?? [] }, now)
    return {
      key: coupon.id,
      view: (
        <Line
          coupon={coupon}
          small={
            refusal ? (
              <Reason refusal={refusal} customerName={customerName} now={now} />
            ) : (
              `${discountWords(coupon.discount, locale)} · ${termsLine(coupon, locale)}`
            )
          }
        />
      ),
      obstacle: refusal && words(refusal),
      choose: () => attach(conversationId, coupon.id),
    }
  })
  return {
    id: 'coupons',
    title: t('slash.coupons'),
    items,
    more: page ? page.sendable + page.others - items.length : 0,
    isAnswered: page !== undefined && !loading,
    failure: page === undefined && failure ? failureText(t, failure) : undefined,
  }
}

function Line({ coupon, small }: { readonly coupon: Coupon; readonly small: ReactNode }) {
  const locale = useLocale()
  return (
    <>
      <span className={classNames(styles.value, coupon.kind === 'chat' && styles.chat)} aria-hidden>
        {discountValue(coupon.discount, locale)}
      </span>
      <span dir="auto" className={styles.name}>
        {coupon.name}
      </span>
      <span className={styles.small}>{small}</span>
    </>
  )
}
