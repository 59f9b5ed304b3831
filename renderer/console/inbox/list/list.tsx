import { MessagesSquare, Search, X } from 'lucide-react'
import { useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react'
import type { ConversationId, Shop } from '../../../../shared/model'
import { isComposing } from '../../../kit/keys'
import { failureText, useWords } from '../../i18n'
import { announce, Button, Empty, ErrorLine, IconButton, Segments, TextInput } from '../../ui'
import styles from './list.module.css'
import { keptPlace, placeOf, type Listed } from './listed'
import { nextUnread } from './next-unread'
import { NothingFound } from './nothing-found'
import { rowHeight, Rows } from './rows'
import { Beginning } from './beginning'
import { useConversations, type ListQuery } from './use-conversations'
import { useHoldWhilePointing } from './use-hold-while-pointing'
import { useSettled } from './use-settled'

/** What keys that work everywhere ask of the list. */
export interface ListHandle {
  /** Opens the next chat, or with -1 the previous one. */
  readonly step: (by: 1 | -1) => void
  readonly stepUnread: () => void
}

export interface ListProps {
  readonly shop: Shop
  readonly selected: ConversationId | undefined
  readonly onOpen: (id: ConversationId) => void
  readonly handle: Ref<ListHandle>
}

/** Quiet time after the last key before a search is asked. */
const searchAfterMs = 150

/** Which conversations there are: open or closed ones, found by a customer's name or an order's number. */
export function List({ shop, selected, onOpen, handle }: ListProps) {
  const t = useWords()
  const [status, setStatus] = useState<'open' | 'closed'>('open')
  /** Of a search: it looks through one status alone. */
  const [isNarrowed, setNarrowed] = useState(false)
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), searchAfterMs)
  const shown: ListQuery['status'] = search === '' || isNarrowed ? status : 'all'
  useEffect(() => {
    if (search === '') setNarrowed(false)
  }, [search])
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)

  /** px, with the next order of the rows. */
  const toScroll = useRef(0)
  const keepPlace = useCallback((before: Listed, after: Listed) => {
    const box = scroller.current
    // Whoever stands at the top wants to see what comes there.
    if (!box || box.scrollTop < rowHeight) return
    const moved = keptPlace(before, after, Math.floor(box.scrollTop / rowHeight))
    if (moved !== undefined) toScroll.current = moved * rowHeight
  }, [])
  const { listed, answers, failure, show, hold, refresh } = useConversations(
    { shopId: shop.id, status: shown, search },
    keepPlace,
  )
  // Only now the list has the length that it is scrolled in.
  useLayoutEffect(() => {
    if (toScroll.current !== 0) scroller.current?.scrollBy({ top: toScroll.current })
    toScroll.current = 0
  }, [listed])
  const holding = useHoldWhilePointing(hold)

  // A message that changes a row changes nothing of what was found.
  const said =
    search !== '' && answers?.search === search && answers.status === shown
      ? listed && t(`inbox.found_${shown}`, { count: listed.total, ...listed.counts })
      : undefined

  useEffect(() => {
    if (said !== undefined) announce(said)
  }, [said])

  // The button goes with what it cleared: the next search is typed.
  const clear = () => {
    setTyped('')
    field.current?.focus()
  }

  const query = { shopId: shop.id, status: shown, search }
  const choose = (chosen: ListQuery['status']) => {
    if (chosen !== 'all') setStatus(chosen)
    setNarrowed(chosen !== 'all' && typed.trim() !== '')
  }
  useImperativeHandle(handle, () => ({
    step: (by) => {
      if (!listed) return
      const at = placeOf(listed, selected)
      const row = listed.rows.get(at === undefined ? 0 : at + by)
      if (row) onOpen(row.id)
    },
    stepUnread: () => {
      if (!listed) return
      void nextUnread(query, listed, selected).then((id) =>
        id === undefined ? announce(t('inbox.no_unread')) : onOpen(id),
      )
    },
  }))

  return (
    <section className={styles.list} aria-label={t('inbox.list')} data-region>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{t('inbox.title')}</h1>
          <span dir="auto">{shop.name}</span>
        </div>
        <TextInput
          ref={field}
          type="search"
          className={styles.search}
          aria-label={t('inbox.search')}
          placeholder={t('inbox.search')}
          value={typed}
          before={<Search size={16} aria-hidden />}
          after={
            typed !== '' && (
              <IconButton
                size="s"
                className={styles.clear}
                label={t('inbox.clear_search')}
                icon={<X size={14} aria-hidden />}
                onClick={clear}
              />
            )
          }
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || typed === '' || isComposing(event.nativeEvent)) return
            event.stopPropagation()
            setTyped('')
          }}
        />
        <Segments
          wide
          label={t('inbox.status')}
          value={shown}
          onChange={choose}
          choices={[
            ...(search === ''
              ? []
              : [
                  {
                    value: 'all' as const,
                    label: t('inbox.all'),
                    ...(listed && answers?.search !== '' && { count: listed.counts.open + listed.counts.closed }),
                  },
                ]),
            { value: 'open', label: t('inbox.open'), ...(listed && { count: listed.counts.open }) },
            { value: 'closed', label: t('inbox.closed'), ...(listed && { count: listed.counts.closed }) },
          ]}
        />
      </header>
      {failure && (
        <div className={styles.failure} role="alert">
          <ErrorLine>{failureText(t, failure)}</ErrorLine>
          <Button size="s" onClick={refresh}>
            {t('app.retry')}
          </Button>
        </div>
      )}
      {listed && listed.total > 0 && (
        <Rows
          key={`${shown} ${search}`}
          listed={listed}
          search={answers?.search ?? ''}
          isOfAll={answers?.status === 'all'}
          scroller={scroller}
          selected={selected}
          onOpen={onOpen}
          onShow={show}
          holding={holding}
        />
      )}
      {listed?.total === 0 &&
        (search !== '' ? (
          <NothingFound
            isOf={shown}
            elsewhere={listed.counts.open + listed.counts.closed}
            onAll={() => choose('all')}
          />
        ) : status === 'closed' ? (
          <Empty icon={<MessagesSquare size={24} strokeWidth={1.5} aria-hidden />} title={t('inbox.none_closed')} />
        ) : listed.counts.closed > 0 ? (
          <Empty icon={<MessagesSquare size={24} strokeWidth={1.5} aria-hidden />} title={t('inbox.none_open')}>
            {t('inbox.none_open_hint')}
          </Empty>
        ) : (
          <Beginning shop={shop} />
        ))}
    </section>
  )
}
