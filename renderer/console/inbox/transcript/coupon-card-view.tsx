import type { CouponCard } from '../../../../shared/contract'
import { useLocale } from '../../../kit/locale'
import { Ticket, TicketState, type TicketStateTone } from '../../../kit/ticket'
import { claimWords, termsLine } from '../../../kit/words'
import { useNow } from '../../client'
import { minute } from '../../../../shared/model'

const tones = { usable: 'claimed', not_yet: 'claimed', used: 'redeemed', expired: 'expired' } as const satisfies Record<
  string,
  TicketStateTone
>

/** The card of a coupon that was sent: it shows what has become of the claim, now. */
export function CouponCardView({ card: { coupon, claim, order } }: { readonly card: CouponCard }) {
  const locale = useLocale()
  const now = useNow(minute, claim.usable.from, claim.usable.until)
  const { state, word, detail } = claimWords(claim, order, { ...locale, zone: coupon.zone }, now)
  const isOver = state === 'used' || state === 'expired'
  return (
    <Ticket
      coupon={coupon}
      size="message"
      level={3}
      muted={isOver}
      lines={[termsLine(coupon, locale)]}
      state={<TicketState tone={tones[state]} word={word} detail={detail} />}
    />
  )
}
