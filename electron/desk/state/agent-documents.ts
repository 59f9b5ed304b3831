import { Agent, ConversationId, KeptForm, type Message, z } from '../../../shared/model'
import type { Kind } from './kind'

const agentsSchema = z.strictObject({ agents: z.array(Agent) })
export const agentsDocument: Kind<z.infer<typeof agentsSchema>> = {
  name: 'agents',
  version: 1,
  schema: agentsSchema,
  empty: () => ({ agents: [] }),
  keys: ({ is }) => (is === 'agent_added' || is === 'passphrase_changed' ? ['all'] : []),
  apply(document, event) {
    if (event.is === 'agent_added') document.agents.push(event.agent)
    if (event.is === 'passphrase_changed') {
      document.agents = document.agents.map((agent) => {
        if (agent.id !== event.agentId) return agent
        const { passphrase: _, ...rest } = agent
        return event.passphrase ? { ...rest, passphrase: event.passphrase } : rest
      })
    }
  },
}

const draftsSchema = z.strictObject({
  drafts: z.record(ConversationId, z.string()),
  notes: z.record(ConversationId, z.string()).optional(),
})
/** What one agent has half written, by conversation: replies and internal notes; sending takes the one that was sent away. */
export const draftsDocument: Kind<z.infer<typeof draftsSchema>> = {
  name: 'drafts',
  version: 1,
  schema: draftsSchema,
  empty: () => ({ drafts: {} }),
  keys: (event) =>
    event.is === 'message_posted' && event.message.from.is === 'agent' && usesDraft(event.message)
      ? [event.message.from.agentId]
      : [],
  apply(document, event) {
    if (event.is !== 'message_posted') return
    const { body, conversationId } = event.message
    const kept = body.is === 'note' ? document.notes : document.drafts
    if (kept && conversationId in kept) Reflect.deleteProperty(kept, conversationId)
  },
}

/** A coupon sent without a text leaves the draft alone. */
function usesDraft({ body }: Message): boolean {
  return body.is === 'text' || body.is === 'note'
}

const keptFormsSchema = z.strictObject({ forms: z.array(KeptForm) })
/** The coupon forms that one agent has half filled; creating the coupon takes its form away. Of an edit that was saved nothing differs from the coupon. */
export const keptFormsDocument: Kind<z.infer<typeof keptFormsSchema>> = {
  name: 'kept-forms',
  version: 1,
  schema: keptFormsSchema,
  empty: () => ({ forms: [] }),
  keys: (event) => (event.is === 'coupon_created' && event.keptForm ? [event.coupon.createdBy] : []),
  apply(document, event) {
    if (event.is === 'coupon_created')
      document.forms = document.forms.filter(
        ({ shopId, kind, edit }) => edit !== undefined || shopId !== event.coupon.shopId || kind !== event.coupon.kind,
      )
  },
}
