import { Agent, AgentId, Preferences, Shop, z } from '../../../shared/model'
import type { FormerKind } from '../../store'

const installation = z.strictObject({
  id: z.string(),
  setUp: z.enum(['sample_shop', 'own_shop']).optional(),
  shops: z.array(Shop),
  preferences: Preferences,
  lastAgent: AgentId.optional(),
  lastOrderNumber: z.int(),
  customers: z.int(),
})
/** One document for all of it: each order and each newcomer changed what every message reads. */
export const formerInstallation: FormerKind<z.infer<typeof installation>> = {
  name: 'installation',
  version: 1,
  schema: installation,
}

const agents = z.strictObject({ agents: z.array(Agent) })
/** With their passphrases, which are of one machine. */
export const formerAgents: FormerKind<z.infer<typeof agents>> = { name: 'agents', version: 1, schema: agents }
