import { Ban, Check, CircleSlash, Clock, Lock, MessageCircleOff, Store, Users, type LucideIcon } from 'lucide-react'
import type { Instant, SendRefusal } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { refusalWords } from '../../kit/words'
import { useInstallation } from '../client'
import styles from './reason.module.css'

const icons: Readonly<Record<SendRefusal['reason'], LucideIcon>> = {
  chat_closed: Lock,
  chat_inactive: MessageCircleOff,
  other_shop: Store,
  deactivated: Ban,
  upcoming: Clock,
  expired: Clock,
  fully_claimed: CircleSlash,
  not_eligible: Users,
  limit_reached: Check,
}

export interface ReasonProps {
  readonly refusal: SendRefusal
  readonly customerName: string
  readonly now: Instant
  /** For the control that it explains: `aria-describedby`. */
  readonly id?: string
}

/** Why a coupon can't be sent, in words with its fact, where the button would be. */
export function Reason({ refusal, customerName, now, id }: ReasonProps) {
  const words = useReasonWords()
  const Icon = icons[refusal.reason]
  return (
    <span id={id} className={styles.reason}>
      <Icon size={14} aria-hidden />
      <span>{words({ refusal, customerName, now })}</span>
    </span>
  )
}

/** Says in words why a coupon can't be sent. */
export function useReasonWords(): (why: Pick<ReasonProps, 'refusal' | 'customerName' | 'now'>) => string {
  const locale = useLocale()
  const shops = useInstallation((state) => state.shops)
  return ({ refusal, customerName, now }) =>
    refusalWords(refusal, locale, {
      now,
      holder: { name: customerName },
      shopName: (shopId) => shops.find((shop) => shop.id === shopId)?.name ?? shopId,
    })
}
