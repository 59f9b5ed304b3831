import type { CallOutcome, ParsedInput } from '../../../shared/contract'
import type { AgentId } from '../../../shared/model'
import type { PrivateDocuments } from '../../store'
import { notFound } from '../handler'
import { draftsDocument } from '../state/documents'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'

/** Keeps what an agent has half written. Not in the journal: a draft is nothing that has happened. */
export async function saveDraft(
  store: PrivateDocuments<DeskEvent>,
  world: World,
  agentId: AgentId,
  { conversationId, text, note }: ParsedInput<'drafts.save'>,
): Promise<CallOutcome<'drafts.save'>> {
  if (!world.conversation(conversationId)) return notFound
  const { replies, notes } = world.drafts(agentId)
  const { [conversationId]: before, ...others } = note ? notes : replies
  const changed = text === '' ? others : { ...others, [conversationId]: text }
  if ((before ?? '') === text) return { is: 'ok', at: store.sequence, data: {} }
  const settled = await store.put(
    draftsDocument,
    agentId,
    note ? { drafts: replies, notes: changed } : { drafts: changed, notes },
  )
  return settled.is === 'durable' ? { is: 'ok', at: settled.sequence, data: {} } : settled
}
