import type { CustomerClaim } from '../../../shared/contract/webchat'
import type { Instant, Product } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { Ticket, TicketState } from '../../kit/ticket'
import { claimAt } from './claim-at'
import { claimWords, couponLines } from './claim-words'
import { Terms } from './terms'

export interface HeldTicketProps {
  readonly claim: CustomerClaim
  readonly products: readonly Pick<Product, 'id' | 'name'>[]
  readonly now: Instant
  readonly ground: 'surface' | 'canvas'
  /** Of its heading: where no other heading stands between the page's and it, 2. */
  readonly level?: 2 | 3
  /** Whether its terms can be read here. */
  readonly withTerms?: boolean
}

/** A coupon that the customer holds, with what became of it. */
export function HeldTicket({ claim: told, products, now, ground, level = 3, withTerms = false }: HeldTicketProps) {
  const locale = useLocale()
  const claim = claimAt(told, now)
  const { tone, word, detail } = claimWords(claim, locale, now)
  return (
    <Ticket
      coupon={claim.coupon}
      size="message"
      level={level}
      badge={false}
      ground={ground}
      muted={claim.state === 'used' || claim.state === 'expired'}
      lines={couponLines(claim.coupon, products, locale)}
      foot={withTerms && claim.coupon.terms !== '' ? <Terms coupon={claim.coupon} /> : undefined}
      state={<TicketState tone={tone} word={word} detail={detail} />}
    />
  )
}
