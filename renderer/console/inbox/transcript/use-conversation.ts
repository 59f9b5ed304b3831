import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ConversationRow, MessageView } from '../../../../shared/contract'
import type { ConversationId, Failure } from '../../../../shared/model'
import { call, isOf, subscribe, useCall } from '../../client'
import type { Stored } from '../drafts'
import { joined, withChanged, withMessages } from './merge'

/** Messages that main gives at once. */
const pageSize = 50

export interface Conversation {
  /** Undefined until main has answered. Right after a switch still the chat before: compare its id. */
  readonly row: ConversationRow | undefined
  readonly messages: readonly MessageView[]
  /** Whether there are messages before the first of these. */
  readonly hasEarlier: boolean
  readonly loadEarlier: () => void
  readonly loadingEarlier: boolean
  /** What main kept of what is half written here. */
  readonly stored: Stored
  readonly failure: Failure | undefined
  readonly refresh: () => void
}

const none: readonly MessageView[] = []

/** One conversation, kept up to date: its last page follows the pushes, earlier ones come on demand. */
export function useConversation(conversationId: ConversationId): Conversation {
  const topic = `conversation:${conversationId}` as const
  const { data, failure, refresh } = useCall(
    'inbox.open',
    { conversationId, limit: pageSize },
    {
      topics: [topic],
      // The chat before stays until this one is there: nothing flickers.
      keep: true,
      patch: (view, push) => {
        if (!isOf(push, 'conversation')) return view
        const messages = withMessages(view.messages, push.patch.messages)
        return messages === 'ask' ? 'ask' : { ...view, row: push.patch.row, messages: [...messages] }
      },
    },
  )
  const [read, setRead] = useState<Earlier>()
  const [loadingEarlier, setLoadingEarlier] = useState(false)
  const loading = useRef(false)

  useEffect(
    () =>
      subscribe([topic], ({ push }) => {
        if (isOf(push, 'conversation'))
          setRead((known) => known && { ...known, messages: withChanged(known.messages, push.patch.messages) })
      }),
    [topic],
  )

  const id = data?.row.id
  const earlier = read?.id === id ? read : undefined
  const last = data?.messages ?? none
  const messages = useMemo(() => joined(earlier?.messages ?? none, last), [earlier, last])
  const reachesEarlier = messages.length > last.length
  const hasEarlier = reachesEarlier
    ? (earlier?.more ?? false)
    : (data?.earlier ?? false) || (last[0]?.position ?? 1) > 1
  const first = messages[0]?.position

  const loadEarlier = useCallback(() => {
    if (loading.current || id === undefined || first === undefined || first <= 1) return
    loading.current = true
    setLoadingEarlier(true)
    void call('inbox.open', { conversationId: id, before: first, limit: pageSize }).then((outcome) => {
      loading.current = false
      setLoadingEarlier(false)
      if (outcome.is !== 'ok') return
      const { messages: page, earlier: more } = outcome.data
      setRead((known) => {
        const kept =
          known?.id === id ? known.messages.filter(({ position }) => position > (page.at(-1)?.position ?? 0)) : []
        return { id, messages: [...page, ...kept], more }
      })
    })
  }, [id, first])

  const [reply, note] = [data?.draft ?? '', data?.note ?? '']
  const stored = useMemo(() => ({ reply, note }), [reply, note])
  return { row: data?.row, messages, hasEarlier, loadEarlier, loadingEarlier, stored, failure, refresh }
}

/** Pages before the last one that were read. */
interface Earlier {
  readonly id: ConversationId
  readonly messages: readonly MessageView[]
  /** Whether there are still earlier ones. */
  readonly more: boolean
}
