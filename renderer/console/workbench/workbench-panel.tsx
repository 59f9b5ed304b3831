import { ArrowLeft, TicketPercent, TicketX, X } from 'lucide-react'
import { memo, useCallback, useEffect, useRef, type RefObject } from 'react'
import { noFilters, type Coupon, type WorkbenchFilters as Filters, type WorkbenchSort } from '../../../shared/model'
import { useInstallation } from '../client'
import { useSend } from '../coupon'
import { failureText, useWords } from '../i18n'
import { Button, Empty, IconButton, KeyHint, useCustomerName } from '../ui'
import { isFiltering } from './filters'
import { TicketGrid } from './ticket-grid'
import { WorkbenchFilters } from './workbench-filters'
import styles from './workbench.module.css'
import { usePin } from './use-pin'
import { useShownCoupons } from './shown-coupons'
import {
  arrange,
  arrangementOf,
  closeWorkbench,
  filter,
  releasePins,
  rememberScroll,
  rememberTicket,
  useWorkbenchState,
} from './workbench-state'

export interface WorkbenchPanelProps {
  /** Of the workbench, px; undefined while it isn't known. */
  readonly width: number | undefined
  /** Its filters wait behind a button. */
  readonly isLow: boolean
  /** It stands where the transcript was: closing it is the way back. */
  readonly takesPlace: boolean
  readonly search: RefObject<HTMLInputElement | null>
}

/** What stands in the workbench: head, filters, tickets, keys. */
export const WorkbenchPanel = memo(function WorkbenchPanel({ width, isLow, takesPlace, search }: WorkbenchPanelProps) {
  const {
    conversationId,
    coupons,
    arrangement: { filters, sort },
    find,
    isCurrent,
    isShown,
  } = useShownCoupons()
  const t = useWords()
  const agentId = useInstallation((state) => state.session?.agent.id)
  const shops = useInstallation((state) => state.shops)
  const { page, question, isAnswered, ticketAt, look, failure, now, refresh, foresee } = coupons
  const customerName = useCustomerName()(page?.holder.customerName ?? '')
  // What wasn't answered isn't passed off as the answer.
  const shown = isCurrent && (isAnswered || !failure) ? page : undefined
  const count = shown ? shown.sendable + shown.others : 0
  const send = useSend(conversationId, customerName)
  const pin = usePin(page?.pinned)
  const enter = useRef<(() => void) | null>(null)
  const change = useCallback(
    (part: Partial<Filters>) => {
      if (agentId === undefined) return
      // Who goes on meanwhile isn't taken back.
      rememberTicket(undefined)
      const changed = { ...arrangementOf(agentId, conversationId).filters, ...part }
      foresee(changed)
      filter(agentId, conversationId, changed)
    },
    [agentId, conversationId, foresee],
  )
  const sortBy = useCallback(
    (by: WorkbenchSort, applies: boolean) => {
      if (agentId === undefined) return
      rememberTicket(undefined)
      const { search: _, ...kept } = arrangementOf(agentId, conversationId).filters
      arrange(agentId, { sort: by, filters: { ...kept, applies } })
    },
    [agentId, conversationId],
  )
  const onEnter = useCallback(() => enter.current?.(), [])

  // What moves away would take the focus with it.
  const onLeave = useCallback(() => {
    const held = useWorkbenchState.getState().heldPins
    if (held && document.activeElement?.closest('article')) search.current?.focus({ preventScroll: true })
    releasePins()
  }, [search])
  const onScrolled = useCallback((px: number) => rememberScroll(conversationId, px), [conversationId])
  const onOpen = useCallback(
    (coupon: Coupon) => rememberTicket({ conversationId, couponId: coupon.id }),
    [conversationId],
  )
  const onReturned = useCallback(
    (found: boolean) => {
      rememberTicket(undefined)
      if (!found) search.current?.focus({ preventScroll: true })
    },
    [search],
  )
  const hidden = shown ? shown.valid - count : 0
  const clear = useCallback(() => {
    change(noFilters)
    search.current?.focus()
  }, [change, search])
  const isNowhere = isShown && find !== undefined && isAnswered && shown !== undefined && count === 0
  useEffect(() => {
    if (isNowhere) onReturned(false)
  }, [isNowhere, onReturned])
  return (
    <>
      <header className={styles.head}>
        <h2>{t('workbench.title')}</h2>
        <span className={styles.sub}>
          {page &&
            t('workbench.counts', {
              shop: shops.find(({ id }) => id === page.chat.shopId)?.name ?? '',
              ongoing: page.ongoing,
              upcoming: page.valid - page.ongoing,
            })}
        </span>
        {!isLow && hidden > 0 && <Hidden count={hidden} onClear={clear} />}
        {takesPlace ? (
          <Button look="quiet" size="s" icon={<ArrowLeft size={16} aria-hidden />} onClick={closeWorkbench}>
            {t('workbench.back')}
          </Button>
        ) : (
          <IconButton
            size="s"
            label={t('workbench.close')}
            icon={<X size={16} aria-hidden />}
            onClick={closeWorkbench}
          />
        )}
      </header>
      <WorkbenchFilters
        filters={filters}
        sort={sort}
        basket={page?.basket}
        isLow={isLow}
        search={search}
        onChange={change}
        onSort={sortBy}
        onEnter={onEnter}
      >
        {hidden > 0 && <Hidden count={hidden} onClear={clear} />}
      </WorkbenchFilters>
      {shown && count > 0 && (
        <TicketGrid
          key={conversationId}
          width={width}
          counts={shown}
          question={question}
          basket={shown.basket}
          ticketAt={ticketAt}
          look={look}
          conversationId={conversationId}
          customerName={customerName}
          now={now}
          isShown={isShown}
          // Where the ticket that is looked for is, only the answer to that question says.
          focusOn={find === undefined || !isAnswered ? undefined : (shown.foundAt ?? -1)}
          onReturned={onReturned}
          enter={enter}
          onScrolled={onScrolled}
          onSend={send}
          onPin={pin}
          onLeave={onLeave}
          onOpen={onOpen}
        />
      )}
      {shown && count === 0 && <Nothing filtering={isFiltering(filters)} />}
      {!shown && (
        <div className={styles.nothing}>
          {failure && (
            <Empty title={failureText(t, failure)} action={<Button onClick={refresh}>{t('app.retry')}</Button>} />
          )}
        </div>
      )}
      <Keys />
    </>
  )
})

/** How many coupons the filters hide. */
function Hidden({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
  const t = useWords()
  return (
    <>
      <span className={styles.hidden}>{t('workbench.hidden', { count })}</span>
      <Button look="quiet" size="s" onClick={onClear}>
        {t('workbench.clear')}
      </Button>
    </>
  )
}

const Keys = memo(function Keys() {
  const t = useWords()
  return (
    <footer className={styles.foot}>
      <KeyHint keys={['ArrowUp', 'ArrowDown']}>{t('workbench.key_move')}</KeyHint>
      <KeyHint keys={['Enter']}>{t('workbench.key_details')}</KeyHint>
      <KeyHint keys={['Ctrl+Enter']}>{t('workbench.key_send')}</KeyHint>
      <span className={styles.once}>{t('workbench.once')}</span>
    </footer>
  )
})

function Nothing({ filtering }: { readonly filtering: boolean }) {
  const t = useWords()
  return (
    <div className={styles.nothing}>
      {filtering ? (
        <Empty icon={<TicketX size={24} aria-hidden />} title={t('workbench.none_match')}>
          {t('workbench.none_match_hint')}
        </Empty>
      ) : (
        <Empty icon={<TicketPercent size={24} aria-hidden />} title={t('workbench.none')}>
          {t('workbench.none_hint')}
        </Empty>
      )}
    </div>
  )
}
