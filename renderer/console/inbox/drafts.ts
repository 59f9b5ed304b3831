import { create } from 'zustand'
import type { ConversationId, Instant } from '../../../shared/model'
import { call, newCommandId, now } from '../client'

/** What is half written in one chat. A note is never kept as a draft: it would come back as a reply to the customer. */
export interface Draft {
  readonly reply: string
  readonly note: string
  readonly mode: 'reply' | 'note'
  /** When main last took the reply; undefined while it hasn't all of it. */
  readonly savedAt: Instant | undefined
}

const empty: Draft = { reply: '', note: '', mode: 'reply', savedAt: undefined }

/** What main keeps of a draft. */
const longest = 2_000
/** After the last key. */
const saveAfterMs = 300

const useDrafts = create<Readonly<Record<ConversationId, Draft>>>(() => ({}))
const timers = new Map<ConversationId, ReturnType<typeof setTimeout>>()

/** The draft of a chat; `stored` is what main kept of it, for the first time that the chat is opened. */
export function useDraft(id: ConversationId, stored: string): Draft {
  return useDrafts((drafts) => drafts[id]) ?? (stored === '' ? empty : draftOf(stored))
}

/** The reply that is half written in a chat; undefined when this window doesn't know. */
export function useReplyDraft(id: ConversationId): string | undefined {
  return useDrafts((drafts) => drafts[id]?.reply)
}

/** Begins with what main kept, unless this window knows better. */
export function beginDraft(id: ConversationId, stored: string): void {
  if (!useDrafts.getState()[id]) useDrafts.setState({ [id]: stored === '' ? empty : draftOf(stored) })
}

/** A key was pressed: what is written now is saved 300 ms after the last one. */
export function write(id: ConversationId, text: string): void {
  const draft = useDrafts.getState()[id] ?? empty
  if (draft.mode === 'note') {
    useDrafts.setState({ [id]: { ...draft, note: text } })
    return
  }
  useDrafts.setState({ [id]: { ...draft, reply: text, savedAt: undefined } })
  clearTimeout(timers.get(id))
  timers.set(
    id,
    setTimeout(() => save(id), saveAfterMs),
  )
}

export function writeAs(id: ConversationId, mode: Draft['mode']): void {
  useDrafts.setState({ [id]: { ...(useDrafts.getState()[id] ?? empty), mode } })
}

/** Saves at once what waits to be saved: the chat is left, the window loses the focus or goes away. */
export function saveNow(id: ConversationId): void {
  if (timers.has(id)) save(id)
}

export function saveAllNow(): void {
  for (const id of [...timers.keys()]) save(id)
}

/**
 * Takes what is written out of the box, because it is being sent. Main's copy is left alone: sending takes it away
 * there, and when sending fails it is what a restart brings back.
 */
export function takeOut(id: ConversationId): void {
  const draft = useDrafts.getState()[id] ?? empty
  if (draft.mode === 'note') {
    useDrafts.setState({ [id]: { ...draft, note: '' } })
    return
  }
  stopTimer(id)
  useDrafts.setState({ [id]: { ...draft, reply: '', savedAt: undefined } })
}

/** Puts a text that could not be sent back, before what was written since. */
export function putBack(id: ConversationId, text: string, mode: Draft['mode']): void {
  writeAs(id, mode)
  const since = useDrafts.getState()[id]?.[mode] ?? ''
  write(id, since === '' ? text : `${text}\n${since}`)
}

/** A note was stored, and main gave the chat's draft away with it: it gets the half written reply again. */
export function keepReply(id: ConversationId): void {
  if ((useDrafts.getState()[id]?.reply ?? '') !== '') save(id)
}

function save(id: ConversationId): void {
  stopTimer(id)
  const text = useDrafts.getState()[id]?.reply ?? ''
  void call('drafts.save', { commandId: newCommandId(), conversationId: id, text: text.slice(0, longest) }).then((outcome) => {
    const draft = useDrafts.getState()[id]
    if (outcome.is === 'ok' && draft?.reply === text) useDrafts.setState({ [id]: { ...draft, savedAt: now() } })
  })
}

function stopTimer(id: ConversationId): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

function draftOf(reply: string): Draft {
  return { ...empty, reply }
}
