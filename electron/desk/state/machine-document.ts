import { AgentId, Preferences, z } from '../../../shared/model'
import { formerInstallation } from './former-documents'
import { takenOver, type Kind } from './kind'

const machineSchema = z.strictObject({
  preferences: Preferences,
  /** Who worked here last. */
  lastAgent: AgentId.optional(),
})
/** How the console is on this machine. */
export const machineDocument: Kind<z.infer<typeof machineSchema>> = {
  name: 'machine',
  version: 1,
  schema: machineSchema,
  takenOver: takenOver(formerInstallation, ({ preferences, lastAgent }) => [
    ['all', { preferences, ...(lastAgent ? { lastAgent } : {}) }],
  ]),
  empty: () => ({ preferences: { language: 'en', theme: 'system', sound: true } }),
  keys: ({ is }) => (is === 'preferences_changed' || is === 'agent_chosen' ? ['all'] : []),
  apply(document, event) {
    if (event.is === 'preferences_changed') document.preferences = event.preferences
    if (event.is === 'agent_chosen') document.lastAgent = event.agentId
  },
}
