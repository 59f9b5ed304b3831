import { useEffect, useRef, useState } from 'react'
import type { CouponCard } from '../../../shared/contract'
import { minute, type ConversationId, type ShopId } from '../../../shared/model'
import { LocaleProvider, useLocale } from '../../kit/locale'
import { Ticket } from '../../kit/ticket'
import { claimWords } from '../../kit/words'
import { href, useInstallation, useNow } from '../client'
import { useWords } from '../i18n'
import { Button } from '../ui'
import styles from './coupons-held.module.css'
import { MarkRedeemed } from './mark-redeemed'
import { Section } from './section'

/** The customer's coupons as small tickets; each leads to its detail view, beside this chat. */
export function CouponsHeld({
  cards,
  total,
  shopId,
  conversationId,
}: {
  readonly cards: readonly CouponCard[]
  readonly total: number
  readonly shopId: ShopId
  readonly conversationId: ConversationId
}) {
  const t = useWords()
  return (
    <Section title={t('customer.coupons')} total={total}>
      {cards.length === 0 && <p className={styles.none}>{t('customer.no_coupons')}</p>}
      <ul className={styles.tickets} aria-label={t('customer.coupons')}>
        {cards.map((card) => (
          <li key={card.claim.id}>
            <Held card={card} isOther={card.coupon.shopId !== shopId} conversationId={conversationId} />
          </li>
        ))}
      </ul>
      {cards.length < total && <p className={styles.none}>{t('customer.more', { count: total - cards.length })}</p>}
    </Section>
  )
}

function Held({
  card,
  isOther,
  conversationId,
}: {
  readonly card: CouponCard
  readonly isOther: boolean
  readonly conversationId: ConversationId
}) {
  const { coupon, claim, order } = card
  const t = useWords()
  const { language, currency } = useLocale()
  const now = useNow(minute, claim.usable.from, claim.usable.until)
  const shop = useInstallation(({ shops }) => shops.find(({ id }) => id === coupon.shopId))
  const [marks, setMarks] = useState(false)
  const held = useRef<HTMLDivElement>(null)
  const wasMarking = useRef(false)
  useEffect(() => {
    // The button is gone once the coupon is redeemed; its ticket's link stays.
    if (wasMarking.current && !marks)
      (held.current?.querySelector('button') ?? held.current?.querySelector('a'))?.focus()
    wasMarking.current = marks
  }, [marks])
  const locale = { language, zone: coupon.zone, currency: shop?.currency ?? currency }
  const { state, word, detail } = claimWords(claim, order, locale, now)
  const isOver = state === 'used' || state === 'expired'
  const line = (
    <>
      <span className={state === 'usable' ? styles.usable : undefined}>{word}</span> · {detail}
    </>
  )
  return (
    <LocaleProvider {...locale}>
      <div ref={held}>
        <Ticket
          coupon={coupon}
          size="mini"
          ground="canvas"
          level={4}
          muted={isOver}
          lines={isOther && shop ? [line, <bdi key="shop">{shop.name}</bdi>] : [line]}
          link={(name) => <a href={href({ page: 'inbox', conversationId, couponId: coupon.id })}>{name}</a>}
        />
        {state === 'usable' && !marks && (
          <Button
            size="s"
            look="quiet"
            className={styles.mark}
            aria-label={t('customer.mark_of', { coupon: coupon.name })}
            onClick={() => setMarks(true)}
          >
            {t('customer.mark')}
          </Button>
        )}
        {marks && <MarkRedeemed card={card} now={now} onClose={() => setMarks(false)} />}
      </div>
    </LocaleProvider>
  )
}
