import { useMemo } from 'react'
import { create } from 'zustand'
import type { Refusal } from '../../../shared/contract'
import { AgentId, ConversationId, Instant, z, type Failure } from '../../../shared/model'
import { tabStorage } from '../../kit/storage'
import { call, newCommandId, now, useInstallation, wishChatFocus } from '../client'
import { asWritten } from './composer/slash/slash-text'
import { putBack } from './drafts'

/** A message on its way. Its command id is its own from the first press to the answer, over retries and reloads. */
export interface Outgoing {
  readonly commandId: string
  /** Who sends it: another profile at this window neither sees nor sends it. */
  readonly agentId: AgentId
  readonly conversationId: ConversationId
  readonly text: string
  readonly note: boolean
  readonly at: Instant
  readonly state:
    | { readonly is: 'sending' }
    /** Stored; it leaves this list when the transcript shows it. */
    | { readonly is: 'sent'; readonly position: number }
    | { readonly is: 'failed'; readonly failure: Failure<Refusal<'inbox.send'>> }
    /** It may have been stored. */
    | { readonly is: 'unknown' }
}

const storageKey = 'handsel.outbox'
const Kept = z.array(
  z.object({
    commandId: z.string(),
    agentId: AgentId,
    conversationId: ConversationId,
    text: z.string(),
    note: z.boolean(),
    at: Instant,
  }),
)

const useOutbox = create<{ readonly messages: readonly Outgoing[] }>(() => ({ messages: [] }))

/** What is on its way in a chat, oldest first. */
export function useOutgoing(conversationId: ConversationId): readonly Outgoing[] {
  const me = useInstallation(({ session }) => session?.agent.id)
  const messages = useOutbox(({ messages }) => messages)
  return useMemo(
    () => messages.filter((message) => message.conversationId === conversationId && message.agentId === me),
    [messages, conversationId, me],
  )
}

/** Sends a message, once. False: nobody works here, and nothing holds it. */
export function send(conversationId: ConversationId, text: string, note: boolean): boolean {
  const agentId = useInstallation.getState().session?.agent.id
  if (agentId === undefined) return false
  const message: Outgoing = {
    commandId: newCommandId(),
    agentId,
    conversationId,
    text,
    note,
    at: now(),
    state: { is: 'sending' },
  }
  put([...useOutbox.getState().messages, message])
  void run(message)
  return true
}

/** Asks again with the same command id: what was stored already is stored once. */
export function retry(commandId: string): void {
  const message = useOutbox.getState().messages.find((one) => one.commandId === commandId)
  if (!message || message.state.is === 'sending' || message.state.is === 'sent') return
  setState(commandId, { is: 'sending' })
  // Its buttons are gone while it is asked for.
  wishChatFocus(message.conversationId)
  void run(message)
}

/** Takes a message that failed back into the composer. */
export function edit(commandId: string): void {
  const message = useOutbox.getState().messages.find((one) => one.commandId === commandId)
  if (message?.state.is !== 'failed') return
  forget([commandId])
  if (message.note) putBack(message.conversationId, message.text, 'note')
  else putBack(message.conversationId, asWritten(message.text), 'reply')
  wishChatFocus(message.conversationId)
}

/** The transcript shows everything up to this position. */
export function shownTo(conversationId: ConversationId, position: number): void {
  const shown = useOutbox
    .getState()
    .messages.filter(
      ({ conversationId: id, state }) => id === conversationId && state.is === 'sent' && state.position <= position,
    )
  if (shown.length > 0) forget(shown.map(({ commandId }) => commandId))
}

/** After a reload of the page: what had no answer is asked for again, with the same ids. */
export function resumeOutbox(): void {
  if (useOutbox.getState().messages.length > 0) return
  const messages = kept().map((message): Outgoing => ({ ...message, state: { is: 'sending' } }))
  useOutbox.setState({ messages })
  const me = useInstallation.getState().session?.agent.id
  for (const message of messages) if (message.agentId === me) void run(message)
}

/** What waited when the page was left; nothing when it is nothing that this page wrote. */
function kept(): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(tabStorage.get(storageKey) ?? '[]'))
  } catch {
    return []
  }
}

async function run({ commandId, conversationId, text, note }: Outgoing): Promise<void> {
  const outcome = await call('inbox.send', { commandId, conversationId, text, note })
  if (outcome.is === 'ok') {
    setState(commandId, { is: 'sent', position: outcome.data.position })
  } else if (outcome.is === 'unknown' || outcome.is === 'bug') {
    setState(commandId, { is: 'unknown' })
  } else {
    setState(commandId, { is: 'failed', failure: outcome })
  }
}

function setState(commandId: string, state: Outgoing['state']): void {
  put(
    useOutbox.getState().messages.map((message) => (message.commandId === commandId ? { ...message, state } : message)),
  )
}

function forget(commandIds: readonly string[]): void {
  put(useOutbox.getState().messages.filter(({ commandId }) => !commandIds.includes(commandId)))
}

function put(messages: readonly Outgoing[]): void {
  useOutbox.setState({ messages })
  const unanswered = messages.filter(({ state }) => state.is !== 'sent')
  if (unanswered.length === 0) tabStorage.remove(storageKey)
  else tabStorage.set(storageKey, JSON.stringify(unanswered.map(({ state: _, ...message }) => message)))
}
