import * as Popover from '@radix-ui/react-popover'
import type { RefObject } from 'react'
import type { ConversationId } from '../../../shared/model'
import { useRoute } from '../client'
import { isAskingToSend } from '../coupon'
import { useWords } from '../i18n'
import { useKeys } from '../ui'
import { usePlaceOfFocus } from './place-of-focus'
import { useHeight } from './use-height'
import { WorkbenchPanel } from './workbench-panel'
import { closeWorkbench, toggleWorkbench, useWorkbenchState } from './workbench-state'
import styles from './workbench.module.css'

export interface WorkbenchProps {
  readonly conversationId: ConversationId
  /** What it stands above: the composer. */
  readonly anchor: RefObject<HTMLElement | null>
  /** Gets the focus at closing when it can't go back to where it was. */
  readonly composer: RefObject<HTMLElement | null>
  /** How much of the transcript's lower end it covers, px; 0 when closed. The transcript makes that room. */
  readonly onHeight: (height: number) => void
}

/** Between the workbench and what it stands above, px. */
const gap = 8

/**
 * The coupons of the chat, above its composer. It isn't modal: clicks outside, typing and another chat leave it open;
 * the coupon icon, its close button, Escape and Alt C close it. While a detail view is open it waits behind it.
 */
export function Workbench({ conversationId, anchor, composer, onHeight }: WorkbenchProps) {
  const t = useWords()
  const route = useRoute()
  const isOpen = useWorkbenchState((state) => state.isOpen)
  const isShown = isOpen && !(route.page === 'inbox' && route.couponId !== undefined)
  const focus = usePlaceOfFocus(conversationId, composer)
  const content = useHeight((height) => onHeight(height === 0 ? 0 : height + gap))
  useKeys({ 'Alt+C': () => toggleWorkbench(route) })

  return (
    <Popover.Root open={isShown} onOpenChange={(open) => (open ? undefined : closeWorkbench())}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          ref={content}
          className={styles.bench}
          aria-label={t('workbench.name')}
          data-region
          side="top"
          align="center"
          sideOffset={gap}
          avoidCollisions={false}
          onOpenAutoFocus={focus.onOpen}
          onCloseAutoFocus={focus.onClose}
          onInteractOutside={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => {
            if (event.isComposing || isAskingToSend(event.target)) event.preventDefault()
          }}
        >
          <div className={styles.inside} onKeyDown={focus.onKeyDown}>
            <WorkbenchPanel conversationId={conversationId} isCurrent={route.page !== 'inbox' || route.conversationId === conversationId} search={focus.search} onClose={closeWorkbench} />
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
