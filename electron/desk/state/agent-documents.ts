import { ConversationId, KeptForm, Profile, type Agent, type Message, z } from '../../../shared/model'
import { formerAgents } from './former-documents'
import { takenOver, type Kind } from './kind'

const profilesSchema = z.strictObject({ profiles: z.array(Profile) })
export const profilesDocument: Kind<z.infer<typeof profilesSchema>> = {
  name: 'profiles',
  version: 1,
  schema: profilesSchema,
  takenOver: takenOver(formerAgents, ({ agents }) => [['all', { profiles: agents.map(profileOf) }]]),
  empty: () => ({ profiles: [] }),
  keys: ({ is }) => (is === 'agent_added' ? ['all'] : []),
  apply(document, event) {
    if (event.is === 'agent_added') document.profiles.push(profileOf(event.agent))
  },
}

function profileOf({ id, name, role }: Agent): Profile {
  return { id, name, role }
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
