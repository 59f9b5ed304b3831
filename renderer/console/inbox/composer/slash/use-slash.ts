import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { ConversationId } from '../../../../../shared/model'
import { useWords } from '../../../i18n'
import { announce } from '../../../ui'
import { useSettled } from '../../list/use-settled'
import { isPlainKey } from '../send-key'
import type { SlashGroup, SlashItem } from './slash-item'
import { slashSearch } from './slash-text'
import { useSlashGroups } from './slash-sources'

export interface Slash {
  readonly isOpen: boolean
  /** The reply is a search, open or not: it isn't sent as it stands. */
  readonly isSearch: boolean
  readonly search: string
  readonly groups: readonly SlashGroup[]
  readonly items: readonly SlashItem[]
  readonly active: SlashItem | undefined
  /** Ids of the list and of one item in it. */
  readonly id: string
  readonly idOf: (key: string) => string
  readonly choose: (item: SlashItem) => void
  /** Closes the list and keeps the text, which is a plain one from now on. */
  readonly dismiss: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  /** Whether the key was the list's. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** How long the results stand before they are said, ms: not at each letter. */
const sayAfterMs = 400

/** The list that `/` at the start of a reply opens. `onChosen` takes the search out of the reply. */
export function useSlash(
  conversationId: ConversationId,
  written: string,
  isWritable: boolean,
  onChosen: () => void,
): Slash {
  const t = useWords()
  const id = useId()
  const [hasFocus, setFocus] = useState(false)
  const [dismissedIn, setDismissedIn] = useState<ConversationId>()
  const [marked, setMarked] = useState<{
    readonly conversationId: ConversationId
    readonly search: string
    readonly key: string
  }>()
  /** The search after which Enter came before its answer did, and in which chat. */
  const [entered, setEntered] = useState<{ readonly conversationId: ConversationId; readonly search: string }>()

  const found = isWritable ? slashSearch(written) : undefined
  const isSearch = found !== undefined && dismissedIn !== conversationId
  const isOpen = isSearch && hasFocus
  const search = found ?? ''
  // Whoever types on, or leaves, has thought better of it.
  const isEntered = entered?.conversationId === conversationId && entered.search === search
  if (entered !== undefined && !(isOpen && isEntered)) setEntered(undefined)
  // Emptied, or begun anew: a `/` opens it again.
  if (dismissedIn === conversationId && !written.startsWith('/')) setDismissedIn(undefined)

  const groups = useSlashGroups({ conversationId, search: isOpen ? search : undefined })
  const items = groups.flatMap((group) => group.items)
  const active =
    items.find(
      ({ key }) => marked?.conversationId === conversationId && marked.search === search && key === marked.key,
    ) ?? items[0]
  const isAnswered = groups.every((group) => group.isAnswered)

  const sendable = items.filter(({ obstacle }) => obstacle === undefined).length
  const said = useSettled(isOpen && isAnswered ? t('slash.found', { count: items.length, sendable }) : '', sayAfterMs)
  useEffect(() => {
    if (said !== '') announce(said)
  }, [said])

  const choose = (item: SlashItem) => {
    if (item.obstacle !== undefined) {
      announce(item.obstacle, 'urgent')
      return
    }
    onChosen()
    item.choose()
  }
  const isDue = isEntered && isAnswered
  const answerEnter = useRef<() => void>(undefined)
  useEffect(() => {
    answerEnter.current = () => {
      setEntered(undefined)
      if (active) choose(active)
    }
  })
  useEffect(() => {
    if (isDue) answerEnter.current?.()
  }, [isDue])
  const move = (step: number) => {
    const at = active ? items.indexOf(active) : 0
    const next = items[(at + step + items.length) % items.length]
    if (next) setMarked({ conversationId, search, key: next.key })
  }
  const onKey = ({ key, repeat, nativeEvent }: KeyboardEvent) => {
    if (!isOpen || !isPlainKey(nativeEvent)) return false
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      move(key === 'ArrowDown' ? 1 : -1)
      return true
    }
    if (key !== 'Enter') return false
    // What is listed belongs to the letters before while the answer is under way: it is chosen from the answer then.
    if (!isAnswered) setEntered({ conversationId, search })
    else if (active && !repeat) choose(active)
    return true
  }
  return {
    isOpen,
    isSearch,
    search,
    groups,
    items,
    active: isOpen ? active : undefined,
    id,
    idOf: (key) => `${id}${key}`,
    choose,
    dismiss: () => setDismissedIn(conversationId),
    onFocus: () => setFocus(true),
    onBlur: () => setFocus(false),
    onKey,
  }
}
