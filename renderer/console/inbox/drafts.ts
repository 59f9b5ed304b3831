import { create } from 'zustand'
import { ConversationId, draftLength, type Instant } from '../../../shared/model'
import { call, newCommandId, now, useInstallation } from '../client'

/** What is half written in one chat: a reply to the customer, a note for the team. Each comes back as what it was. */
export interface Draft {
  readonly reply: string
  readonly note: string
  readonly mode: 'reply' | 'note'
  /** When main last took what is written in this mode; undefined while it hasn't all of it. */
  readonly savedAt: Instant | undefined
}

/** What main kept of them. */
export interface Stored {
  readonly reply: string
  readonly note: string
}

/** Whose draft, in which chat: profiles that share a window don't share what they write. */
type Key = `${string} ${ConversationId}`
/** What waits to be saved. */
type Unsaved = `${Key} ${Draft['mode']}`

const empty: Draft = { reply: '', note: '', mode: 'reply', savedAt: undefined }

/** After the last key. */
const saveAfterMs = 300
/** When main couldn't keep it. */
const againAfterMs = 3_000

const useDrafts = create<Readonly<Record<Key, Draft>>>(() => ({}))
const timers = new Map<Unsaved, ReturnType<typeof setTimeout>>()

/** The draft of a chat; `stored` is what main kept of it, for the first time that the chat is opened. */
export function useDraft(id: ConversationId, stored: Stored): Draft {
  const key = useKey(id)
  return useDrafts((drafts) => drafts[key]) ?? beginning(stored)
}

/** The reply that is half written in a chat; undefined when this window doesn't know. */
export function useReplyDraft(id: ConversationId): string | undefined {
  const key = useKey(id)
  return useDrafts((drafts) => drafts[key]?.reply)
}

/** Begins with what main kept, unless this window knows better. */
export function beginDraft(id: ConversationId, stored: Stored): void {
  if (!useDrafts.getState()[keyOf(id)]) put(id, beginning(stored))
}

/** A key was pressed: what is written now is saved 300 ms after the last one. */
export function write(id: ConversationId, text: string): void {
  const draft = draftOf(id)
  const { mode } = draft
  put(id, { ...draft, [mode]: text, savedAt: undefined })
  saveLater(id, mode, saveAfterMs)
}

function saveLater(id: ConversationId, mode: Draft['mode'], afterMs: number): void {
  const key = keyOf(id)
  const unsaved: Unsaved = `${key} ${mode}`
  clearTimeout(timers.get(unsaved))
  timers.set(
    unsaved,
    setTimeout(() => {
      timers.delete(unsaved)
      // Another profile may work here by now: it has a draft of its own.
      if (keyOf(id) === key) save(id, mode)
    }, afterMs),
  )
}

export function writeAs(id: ConversationId, mode: Draft['mode']): void {
  const draft = draftOf(id)
  put(id, draft.mode === mode ? draft : { ...draft, mode, savedAt: undefined })
}

/** Saves at once what waits to be saved in a chat: it is left. */
export function saveNow(id: ConversationId): void {
  for (const mode of ['reply', 'note'] as const) if (timers.has(`${keyOf(id)} ${mode}`)) save(id, mode)
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
  stopTimer(`${keyOf(id)} ${draft.mode}`)
  put(id, { ...draft, [draft.mode]: '', savedAt: undefined })
}

/** The reply went out with a coupon. Main's copy goes too, should it have been saved meanwhile. */
export function clearReply(id: ConversationId): void {
  put(id, { ...draftOf(id), reply: '', savedAt: undefined })
  save(id, 'reply')
}

/** Puts a text that could not be sent back, before what was written since. */
export function putBack(id: ConversationId, text: string, mode: Draft['mode']): void {
  writeAs(id, mode)
  const since = draftOf(id)[mode]
  write(id, since === '' ? text : `${text}\n${since}`)
}

function save(id: ConversationId, mode: Draft['mode']): void {
  const key = keyOf(id)
  stopTimer(`${key} ${mode}`)
  const text = draftOf(id)[mode]
  // The box says that it isn't kept. What was kept before stays.
  if (text.length > draftLength) return
  void call('drafts.save', { commandId: newCommandId(), conversationId: id, text, note: mode === 'note' }).then(
    (outcome) => {
      const draft = useDrafts.getState()[key]
      const mayPass = outcome.is === 'unavailable' || outcome.is === 'unknown' || outcome.is === 'bug'
      if (mayPass && draft?.[mode] === text && keyOf(id) === key && !timers.has(`${key} ${mode}`))
        saveLater(id, mode, againAfterMs)
      if (outcome.is === 'ok' && draft?.mode === mode && draft[mode] === text)
        useDrafts.setState({ [key]: { ...draft, savedAt: now() } })
    },
  )
}

function stopTimer(unsaved: Unsaved): void {
  clearTimeout(timers.get(unsaved))
  timers.delete(unsaved)
}

function put(id: ConversationId, draft: Draft): void {
  useDrafts.setState({ [keyOf(id)]: draft })
}

function draftOf(id: ConversationId): Draft {
  return useDrafts.getState()[keyOf(id)] ?? empty
}

/** Where the person left off: at the note when only that was begun. */
function beginning({ reply, note }: Stored): Draft {
  return reply === '' && note === '' ? empty : { ...empty, reply, note, mode: reply === '' ? 'note' : 'reply' }
}

function keyOf(id: ConversationId): Key {
  return `${useInstallation.getState().session?.agent.id ?? ''} ${id}`
}

function useKey(id: ConversationId): Key {
  return `${useInstallation(({ session }) => session?.agent.id) ?? ''} ${id}`
}
