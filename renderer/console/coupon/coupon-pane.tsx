import { ChevronLeft, ChevronRight, TicketX } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ConversationId, CouponId } from '../../../shared/model'
import { go, href } from '../client'
import { failureText, useWords } from '../i18n'
import { Button, Empty, isKey } from '../ui'
import { attach } from './attached'
import { CouponBody } from './coupon-body'
import styles from './coupon-pane.module.css'
import { SendFoot } from './send-foot'
import { useSending } from './sending'
import { useCouponDetail } from './use-coupon-detail'
import { useSend } from './use-send'

/** A coupon beside the chat it was opened from: everything about it, and Send or the reason why not. Back leads to the same chat. */
export function CouponPane({
  couponId,
  conversationId,
}: {
  readonly couponId: CouponId
  readonly conversationId: ConversationId
}) {
  const t = useWords()
  const { detail, customerName, refusal, failure, now, refresh } = useCouponDetail(couponId, conversationId)
  const sending = useSending(conversationId, couponId)
  const send = useSend(conversationId, customerName)
  const pane = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isHere = detail !== undefined
  useEffect(() => {
    if (isHere) pane.current?.focus({ preventScroll: true })
  }, [isHere, couponId])

  const back = { page: 'inbox', conversationId } as const
  const addMessage = () => {
    attach(conversationId, couponId)
    go(back)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isKey(event.nativeEvent, 'Escape')) go(back)
    if (!isKey(event.nativeEvent, 'Ctrl+Enter')) return
    event.preventDefault()
    if (event.repeat || !detail || refusal) return
    if (button.current) button.current.click()
    else send(detail.coupon)
  }
  return (
    <aside
      ref={pane}
      className={styles.pane}
      aria-label={t('coupon.pane', { name: detail?.coupon.name ?? '' })}
      tabIndex={-1}
      data-region
      onKeyDown={onKeyDown}
    >
      <header className={styles.bar}>
        <a href={href(back)} className={styles.back} aria-label={t('coupon.back')} title={t('coupon.back')}>
          <ChevronLeft size={16} aria-hidden />
        </a>
        <nav className={styles.crumbs} aria-label={t('coupon.breadcrumb')}>
          <span>{t('coupon.coupons')}</span>
          <ChevronRight size={14} aria-hidden />
          <span aria-current="page" dir="auto">
            {detail?.coupon.name}
          </span>
        </nav>
      </header>
      <div className={styles.body} role="group" aria-label={detail?.coupon.name} tabIndex={0}>
        {detail && <CouponBody detail={detail} now={now} level={2} />}
        {!detail && failure && (
          <Empty
            icon={<TicketX size={24} aria-hidden />}
            title={failure.is === 'not_found' ? t('coupon.gone') : failureText(t, failure)}
            action={<Button onClick={refresh}>{t('app.retry')}</Button>}
          >
            {failure.is === 'not_found' ? t('coupon.gone_hint') : undefined}
          </Empty>
        )}
      </div>
      {detail && (
        <SendFoot
          coupon={detail.coupon}
          refusal={refusal}
          sending={sending}
          customerName={customerName}
          now={now}
          onSend={() => send(detail.coupon)}
          onAddMessage={addMessage}
          button={button}
        />
      )}
    </aside>
  )
}
