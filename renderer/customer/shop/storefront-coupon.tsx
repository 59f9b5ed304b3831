import { useEffect, useRef, useState } from 'react'
import { ClaimRequest, type CustomerCoupon, type Refused, type ShopAnswer } from '../../../shared/contract/webchat'
import { ClaimRefusal, z, type Instant } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { Ticket } from '../../kit/ticket'
import { refusalWords, validityLine } from '../../kit/words'
import { ask, isPassing, newClientId } from '../client/ask'
import { intents } from '../client/intents'
import { withJitter } from '../client/limits'
import { browserStorage } from '../../kit/storage'
import { later } from '../client/wire'
import { couponLines } from '../coupons/claim-words'
import { Terms } from '../coupons/terms'
import buttons from '../ui/button.module.css'
import { useWords } from '../use-words'
import styles from './storefront-coupon.module.css'

export interface StorefrontCouponProps {
  readonly coupon: CustomerCoupon
  readonly refusal: ClaimRefusal | undefined
  readonly products: ShopAnswer['products']
  readonly now: Instant
  readonly onRefresh: () => Promise<void>
}

/** `unknown`, `heldBack`: the shop didn't answer, or takes nothing now; the page goes on asking. */
type Claiming =
  | { readonly is: 'none' | 'claiming' | 'unknown' | 'heldBack' | 'gone' }
  | { readonly is: 'refused'; readonly refusal: ClaimRefusal }

const askAgainAfter = 2_000

/** A coupon of the storefront with its button, or with the reason in the button's place. */
export function StorefrontCoupon({ coupon, refusal: told, products, now, onRefresh }: StorefrontCouponProps) {
  const t = useWords()
  const locale = useLocale()
  const [kept] = useState(() => intents(`claim.${coupon.id}`, ClaimRequest, browserStorage))
  const [claiming, setClaiming] = useState<Claiming>(() => ({ is: kept.open().length > 0 ? 'unknown' : 'none' }))
  const isUnderWay = claiming.is === 'claiming' || claiming.is === 'unknown' || claiming.is === 'heldBack'
  const refusal = told ?? (claiming.is === 'refused' ? claiming.refusal : undefined)

  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    const [left] = kept.open()
    if (left) void send(left)
    return () => {
      mounted.current = false
    }
    // Once: what an earlier page left.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function claim(): void {
    if (isUnderWay) return
    setClaiming({ is: 'claiming' })
    const request = { clientId: newClientId(), couponId: coupon.id }
    kept.keep(request)
    void send(request)
  }

  /** The same request until it has an answer: it counts once. */
  async function send(request: z.output<typeof ClaimRequest>): Promise<void> {
    const answer = await ask('/api/claims', z.null(), request)
    if (!mounted.current) return
    if (isPassing(answer)) {
      setClaiming({ is: answer.is === 'lost' ? 'unknown' : 'heldBack' })
      later(withJitter(askAgainAfter), () => mounted.current && void send(request))
      return
    }
    kept.end(request)
    await onRefresh()
    setClaiming(answer.is === 'refused' ? reasonOf(answer.refused) : { is: 'none' })
  }

  const foot =
    refusal === undefined ? (
      <button
        type="button"
        className={buttons.primary}
        aria-disabled={isUnderWay}
        aria-label={t(isUnderWay ? 'shop.claimingOf' : 'shop.claimOf', { name: coupon.name })}
        onClick={claim}
      >
        {isUnderWay ? t('shop.claiming') : t('shop.claim')}
      </button>
    ) : (
      <p className={styles.why}>{refusalWords(refusal, locale, { now, holder: 'reader' })}</p>
    )
  return (
    <Ticket
      coupon={coupon}
      size="message"
      badge={false}
      ground="canvas"
      muted={refusal !== undefined}
      lines={[...couponLines(coupon, products, locale), validityLine(coupon, locale, now)]}
      foot={
        <div className={styles.foot}>
          {claiming.is === 'gone' ? null : foot}
          {coupon.terms !== '' && <Terms coupon={coupon} />}
          <p role="alert" className={styles.failure}>
            {(claiming.is === 'unknown' || claiming.is === 'heldBack') &&
              refusal === undefined &&
              t(`shop.claim.${claiming.is}`)}
            {claiming.is === 'gone' && t('shop.claim.gone')}
          </p>
        </div>
      }
    />
  )
}

/** A refusal of a claim; one that is about using it, or any other no, can only mean that it isn't there any more. */
function reasonOf(refused: Refused): Claiming {
  const reason = refused.error === 'refused' ? ClaimRefusal.safeParse(refused.refusal) : undefined
  return reason?.success ? { is: 'refused', refusal: reason.data } : { is: 'gone' }
}
