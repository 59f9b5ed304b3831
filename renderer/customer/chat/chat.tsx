import { useEffect, useRef } from 'react'
import type { CustomerClaim, CustomerMessage, ShopAnswer } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import type { ChatLine, ChatState } from '../client/chat-line'
import { Composer } from './composer'
import { NameField } from './name-field'
import { ReadyBanner } from './ready-banner'
import { Transcript } from './transcript'
import { useDraft } from './use-draft'
import { useName } from './use-name'

export interface ChatProps {
  readonly shop: ShopAnswer
  /** The chat lasts as long as this page. */
  readonly isVisit: boolean
  readonly line: ChatLine | undefined
  readonly state: ChatState
  /** Those of `state`, their cards as they are now. */
  readonly messages: readonly CustomerMessage[]
  /** Coupons that can be used now. */
  readonly ready: readonly CustomerClaim[]
  /** Whether the chat is what the page shows. */
  readonly isShown: boolean
  readonly now: Instant
  readonly onShop: () => void
}

/** The chat with the shop. */
export function Chat({ shop, isVisit, line, state, messages, ready, isShown, now, onShop }: ChatProps) {
  const log = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const name = useName(shop)
  const draft = useDraft(shop.shop.id)
  const hasWritten = state.outgoing.length > 0 || messages.some(({ from }) => from.is === 'me')
  useShown(line, state.caughtUp && isShown ? messages[messages.length - 1]?.position : undefined)

  function send(text: string): boolean {
    if (!line) return false
    line.write(text)
    name.save()
    if (log.current) log.current.scrollTop = 0
    return true
  }

  /** Back into the box: as it is it can't be sent. */
  function edit(clientId: string): void {
    const failed = state.outgoing.find((one) => one.clientId === clientId)
    if (!failed) return
    draft.putBefore(failed.text)
    line?.discard(clientId)
    box.current?.focus()
  }

  return (
    <>
      <Transcript
        ref={log}
        shop={shop}
        isVisit={isVisit}
        messages={messages}
        outgoing={state.outgoing}
        isBusy={!state.caughtUp}
        now={now}
        onRetry={(id) => line?.retry(id)}
        onEdit={edit}
        onDiscard={(id) => line?.discard(id)}
      />
      {ready[0] && <ReadyBanner claim={ready[0]} now={now} onShop={onShop} />}
      {state.caughtUp && !name.isKnown && (!hasWritten || name.trouble) && <NameField {...name} />}
      <Composer ref={box} draft={draft} onSend={send} />
    </>
  )
}

/** Tells the shop up to where the customer has seen the messages: only while somebody can see them. */
function useShown(line: ChatLine | undefined, position: number | undefined): void {
  useEffect(() => {
    if (position === undefined) return undefined
    const tell = () => document.visibilityState === 'visible' && line?.shown(position)
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [line, position])
}
