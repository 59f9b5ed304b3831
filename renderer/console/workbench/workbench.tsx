import * as Popover from '@radix-ui/react-popover'
import {
  memo,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithRef,
  type RefObject,
} from 'react'
import type { ConversationId, CouponId } from '../../../shared/model'
import { isComposing } from '../../kit/keys'
import { useRoute } from '../client'
import { isAskingToSend, useSentCoupons } from '../coupon'
import { useWords } from '../i18n'
import { useHeight, useKeys, useWidth } from '../ui'
import { gap, lowBelow } from './heights'
import { usePlaceOfFocus } from './place-of-focus'
import { ShownCoupons } from './shown-coupons'
import { useChatCoupons } from './use-chat-coupons'
import { useOwnHeight } from './use-own-height'
import { WorkbenchPanel } from './workbench-panel'
import { closeWorkbench, toggleWorkbench, useArrangement, useWorkbenchState } from './workbench-state'
import styles from './workbench.module.css'

export interface WorkbenchProps {
  readonly conversationId: ConversationId
  /** What it stands above: the composer. */
  readonly anchor: RefObject<HTMLElement | null>
  /** Gets the focus at closing when it can't go back to where it was. */
  readonly composer: RefObject<HTMLElement | null>
  /** What the transcript and it share, px; undefined before it was laid out. */
  readonly space: number | undefined
  /** How much of the transcript's lower end it covers, px; 0 when closed. The transcript makes that room. */
  readonly onHeight: (height: number) => void
}

/**
 * The coupons of the chat, above its composer. It isn't modal: clicks outside, typing and another chat leave it open;
 * the coupon icon, its close button, Escape and Alt C close it. While a detail view is open it waits behind it.
 */
export function Workbench(props: WorkbenchProps) {
  const { conversationId } = props
  const route = useRoute()
  const isOpen = useWorkbenchState((state) => state.isOpen)
  const isShown = isOpen && !(route.page === 'inbox' && route.couponId !== undefined)
  const arrangement = useArrangement(conversationId)
  const { filters, sort } = arrangement
  const sent = useSentCoupons(conversationId)
  const find = useReturn(conversationId, isShown)
  const heldPins = useWorkbenchState((state) => state.heldPins)
  const asked = useMemo(
    () => ({
      conversationId,
      filters,
      sort,
      kept: [...sent],
      ...(find === undefined ? {} : { find }),
      ...(heldPins ? { pinned: [...heldPins] } : {}),
    }),
    [conversationId, filters, sort, sent, find, heldPins],
  )
  const coupons = useChatCoupons(asked, isShown)
  const isCurrent = route.page !== 'inbox' || route.conversationId === conversationId
  useKeys({ 'Alt+C': () => toggleWorkbench(route) })
  const shown = useMemo(
    () => ({ conversationId, coupons, arrangement, find, isCurrent, isShown }),
    [conversationId, coupons, arrangement, find, isCurrent, isShown],
  )
  // What nobody sees is drawn when there is nothing else to do.
  const later = useDeferredValue(shown)
  return (
    <ShownCoupons value={isShown ? shown : later}>
      <Bench {...props} isShown={isShown} isBehind={isOpen && !isShown} height={arrangement.height} />
    </ShownCoupons>
  )
}

/** Where it stands. A key in the search changes what stands in it, and not this: that comes by context. */
const Bench = memo(function Bench({
  conversationId,
  anchor,
  composer,
  space,
  onHeight,
  isShown,
  isBehind,
  height: kept,
}: WorkbenchProps & { readonly isShown: boolean; readonly isBehind: boolean; readonly height: number | undefined }) {
  const t = useWords()
  // Radix knows its width only after a first layout without any: that one would be for nothing. Beside a detail view
  // the chat is narrower, or gone: coming back it is as wide as before.
  const width = useWidth(anchor, !isBehind)
  const { height, takesPlace, handle } = useOwnHeight(kept, space)
  const focus = usePlaceOfFocus(conversationId, composer, isShown)
  const content = useHeight((laidOut) => onHeight(laidOut === 0 ? 0 : laidOut + gap))
  // Told before the first layout: told after it, there would be a second one.
  const latest = useRef({ onHeight, height })
  latest.current = { onHeight, height }
  useLayoutEffect(() => {
    if (isShown) latest.current.onHeight(latest.current.height + gap)
  }, [isShown])
  return (
    <Popover.Root open={isShown} onOpenChange={(open) => (open ? undefined : closeWorkbench())}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal forceMount>
        <Popover.Content
          asChild
          forceMount
          ref={content}
          className={styles.bench}
          style={{ width, height }}
          aria-label={t('workbench.name')}
          data-region={isShown || undefined}
          data-low={height < lowBelow || undefined}
          side="top"
          align="center"
          sideOffset={gap}
          avoidCollisions={false}
          onOpenAutoFocus={focus.onOpen}
          onCloseAutoFocus={focus.onClose}
          onInteractOutside={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => {
            if (isComposing(event) || isAskingToSend(event.target)) event.preventDefault()
          }}
        >
          <Kept isShown={isShown}>
            <div className={styles.inside} onKeyDown={focus.onKeyDown}>
              {handle}
              <WorkbenchPanel width={width} isLow={height < lowBelow} takesPlace={takesPlace} search={focus.search} />
            </div>
          </Kept>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
})

/**
 * The element of the popover, which stays while it is closed: opening shows what is made and laid out already, and
 * doesn't begin with that. Radix is given it while it is shown, so that its layer, its keys and its place of focus come
 * and go with it.
 */
function Kept({ isShown, ref, ...rest }: ComponentPropsWithRef<'div'> & { readonly isShown: boolean }) {
  return <div {...rest} ref={isShown ? ref : undefined} />
}

/** The ticket to come back to, once its detail view is there: until then the tickets are still looked at. */
function useReturn(conversationId: ConversationId, isShown: boolean): CouponId | undefined {
  const cameFrom = useWorkbenchState((state) => state.cameFrom)
  const [left, setLeft] = useState(cameFrom)
  useEffect(() => {
    if (!isShown) setLeft(cameFrom)
  }, [isShown, cameFrom])
  return cameFrom && cameFrom === left && cameFrom.conversationId === conversationId ? cameFrom.couponId : undefined
}
