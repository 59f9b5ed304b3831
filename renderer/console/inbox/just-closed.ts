import { useEffect } from 'react'
import { create } from 'zustand'
import type { ConversationRow } from '../../../shared/contract'
import type { ConversationId, Failure, Profile } from '../../../shared/model'
import { call, goToChat, isOf, routeOf, subscribe, useCommand, useInstallation, wishChatFocus } from '../client'
import { useWords } from '../i18n'
import { announce, keyName, useCustomerName, useKeys } from '../ui'

/** Takes the last closing back, wherever the focus is. */
export const undoKey = 'Alt+Shift+Q'

interface Closed {
  readonly id: ConversationId
  /** As it stands in a sentence. */
  readonly customerName: string
  /** Profiles that share a window don't take back what another one did. */
  readonly by: Profile['id'] | undefined
  /** The chat that it is said in: the next one, or itself. Undefined once the person has put it away. */
  readonly shownIn: ConversationId | undefined
}

const useClosed = create<{ readonly closed: Closed | undefined }>(() => ({ closed: undefined }))

let stopWatching: () => void = () => undefined

/** Until its customer writes, or somebody else reopens it, whatever page is shown meanwhile. */
function keep(closed: Closed): void {
  stopWatching()
  useClosed.setState({ closed })
  stopWatching = subscribe(['inbox'], ({ push }) => {
    if (isOf(push, 'inbox') && push.patch.row.id === closed.id && push.patch.row.status === 'open') forget(closed.id)
  })
}

function forget(id: ConversationId): void {
  if (useClosed.getState().closed?.id !== id) return
  stopWatching()
  useClosed.setState({ closed: undefined })
}

/** What was closed last at this window, as long as it is closed. */
export interface JustClosed extends Closed {
  readonly undo: () => void
  /** It is not said any more; the key still takes it back. */
  readonly dismiss: () => void
  readonly pending: boolean
  readonly failure: Failure | undefined
}

export function useJustClosed(): JustClosed | undefined {
  const t = useWords()
  const closed = useClosed((state) => state.closed)
  const me = useInstallation(({ session }) => session?.agent.id)
  const { run, pending, failure, clear } = useCommand('inbox.reopen')
  const own = closed?.by === me ? closed : undefined
  // Why one couldn't be taken back is nothing to be said of the next.
  useEffect(clear, [clear, closed])
  const undo = async () => {
    if (!own || pending) return
    const outcome = await run({ conversationId: own.id })
    if (outcome.is !== 'ok') return
    announce(t('inbox.reopened_with', { name: own.customerName }))
    forget(own.id)
    goToChat(own.id)
  }
  useKeys({ [undoKey]: () => void undo() })
  const dismiss = () => {
    if (!own) return
    useClosed.setState({ closed: { ...own, shownIn: undefined } })
    if (own.shownIn !== undefined) wishChatFocus(own.shownIn)
  }
  return own && { ...own, undo: () => void undo(), dismiss, pending, failure }
}

/** An agent closed the chat that is open: the next one that waits is opened, where that is wanted, and what was closed is said there. */
export function useAfterClosing(): (row: ConversationRow) => Promise<void> {
  const t = useWords()
  const nameOf = useCustomerName()
  return async (row) => {
    const { id } = row
    const customerName = nameOf(row.customerName)
    const { session, preferences } = useInstallation.getState()
    const isNextWanted = preferences.nextAfterClosing !== false
    const outcome = isNextWanted ? await call('inbox.nextWaiting', { conversationId: id }) : undefined
    const route = routeOf(location.hash)
    const isStillThere = route.page === 'inbox' && route.conversationId === id
    const next = isStillThere && outcome?.is === 'ok' ? outcome.data.conversationId : null
    keep({ id, customerName, by: session?.agent.id, shownIn: next ?? id })
    announce(
      `${t('inbox.closed_with', { name: customerName })} ${isNextWanted && isStillThere && next === null ? t('inbox.no_waiting') : ''} ${t('inbox.undo_by', { key: keyName(undoKey).join(' ') })}`,
    )
    if (next !== null) goToChat(next)
  }
}
