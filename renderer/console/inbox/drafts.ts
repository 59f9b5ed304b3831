import { create } from 'zustand'
import { ConversationId, type Instant } from '../../../shared/model'
import { call, newCommandId, now, useInstallation } from '../client'

/** What is half written in one chat. A note is never kept as a draft: it would come back as a reply to the customer. */
export interface Draft {
  readonly reply: string
  readonly note: string
  readonly mode: 'reply' | 'note'
  /** When main last took the reply; undefined while it hasn't all of it. */
  readonly savedAt: Instant | undefined
}

/** Whose draft, in which chat: profiles that share a window don't share what they write. */
type Key = `${string} ${ConversationId}`

const empty: Draft = { reply: '', note: '', mode: 'reply', savedAt: undefined }

/** What main keeps of a draft. */
const longest = 2_000
/** After the last key. */
const saveAfterMs = 300

const useDrafts = create<Readonly<Record<Key, Draft>>>(() => ({}))
const timers = new Map<Key, ReturnType<typeof setTimeout>>()

/** The draft of a chat; `stored` is what main kept of it, for the first time that the chat is opened. */
export function useDraft(id: ConversationId, stored: string): Draft {
  const key = useKey(id)
  return useDrafts((drafts) => drafts[key]) ?? beginning(stored)
}

/** The reply that is half written in a chat; undefined when this window doesn't know. */
export function useReplyDraft(id: ConversationId): string | undefined {
  const key = useKey(id)
  return useDrafts((drafts) => drafts[key]?.reply)
}

/** Begins with what main kept, unless this window knows better. */
export function beginDraft(id: ConversationId, stored: string): void {
  if (!useDrafts.getState()[keyOf(id)]) put(id, beginning(stored))
}

/** A key was pressed: what is written now is saved 300 ms after the last one. */
export function write(id: ConversationId, text: string): void {
  const draft = draftOf(id)
  if (draft.mode === 'note') {
    put(id, { ...draft, note: text })
    return
  }
  put(id, { ...draft, reply: text, savedAt: undefined })
  const key = keyOf(id)
  clearTimeout(timers.get(key))
  timers.set(
    key,
    setTimeout(() => {
      timers.delete(key)
      // Another profile may work here by now: it has a draft of its own.
      if (keyOf(id) === key) save(id)
    }, saveAfterMs),
  )
}

export function writeAs(id: ConversationId, mode: Draft['mode']): void {
  put(id, { ...draftOf(id), mode })
}

/** Saves at once what waits to be saved in a chat: it is left. */
export function saveNow(id: ConversationId): void {
  if (timers.has(keyOf(id))) save(id)
}

/** The same for all chats: the window loses the focus or goes away. */
export function saveAllNow(): void {
  for (const key of [...timers.keys()]) {
    const id = ConversationId.safeParse(key.split(' ')[1]).data
    if (id !== undefined) saveNow(id)
  }
}

/**
 * Takes what is written out of the box, because it is being sent. Main's copy is left alone: sending takes it away
 * there, and when sending fails it is what a restart brings back.
 */
export function takeOut(id: ConversationId): void {
  const draft = draftOf(id)
  if (draft.mode === 'note') {
    put(id, { ...draft, note: '' })
    return
  }
  stopTimer(keyOf(id))
  put(id, { ...draft, reply: '', savedAt: undefined })
}

/** The reply went out with a coupon. Main's copy goes too, should it have been saved meanwhile. */
export function clearReply(id: ConversationId): void {
  put(id, { ...draftOf(id), reply: '', savedAt: undefined })
  save(id)
}

/** Puts a text that could not be sent back, before what was written since. */
export function putBack(id: ConversationId, text: string, mode: Draft['mode']): void {
  writeAs(id, mode)
  const since = draftOf(id)[mode]
  write(id, since === '' ? text : `${text}\n${since}`)
}

/** A note was stored, and main gave the chat's draft away with it: it gets the half written reply again. */
export function keepReply(id: ConversationId): void {
  if (draftOf(id).reply !== '') save(id)
}

function save(id: ConversationId): void {
  const key = keyOf(id)
  stopTimer(key)
  const text = draftOf(id).reply
  void call('drafts.save', { commandId: newCommandId(), conversationId: id, text: text.slice(0, longest) }).then((outcome) => {
    const draft = useDrafts.getState()[key]
    if (outcome.is === 'ok' && draft?.reply === text && text.length <= longest) useDrafts.setState({ [key]: { ...draft, savedAt: now() } })
  })
}

function stopTimer(key: Key): void {
  clearTimeout(timers.get(key))
  timers.delete(key)
}

function put(id: ConversationId, draft: Draft): void {
  useDrafts.setState({ [keyOf(id)]: draft })
}

function draftOf(id: ConversationId): Draft {
  return useDrafts.getState()[keyOf(id)] ?? empty
}

function beginning(stored: string): Draft {
  return stored === '' ? empty : { ...empty, reply: stored }
}

function keyOf(id: ConversationId): Key {
  return `${useInstallation.getState().session?.agent.id ?? ''} ${id}`
}

function useKey(id: ConversationId): Key {
  return `${useInstallation(({ session }) => session?.agent.id) ?? ''} ${id}`
}
