import { PassphraseHash, z } from '../../../shared/model'
import { formerAgents } from './former-documents'
import { takenOver, type Kind } from './kind'

/** Without a hash after a reset, until the supervisor sets a new one. */
const schema = z.strictObject({ hash: PassphraseHash.optional() })

/** Each supervisor's passphrase on this machine. Put: what is shared says nothing of it. Events of earlier versions did. */
export const passphrasesDocument: Kind<z.infer<typeof schema>> = {
  name: 'passphrases',
  version: 1,
  schema,
  takenOver: takenOver(formerAgents, ({ agents }) =>
    agents.flatMap(({ id, role, passphrase }) =>
      role === 'supervisor' ? [[id, passphrase ? { hash: passphrase } : {}] as const] : [],
    ),
  ),
  empty: () => ({}),
  keys(event) {
    if (event.is === 'agent_added') return event.agent.passphrase ? [event.agent.id] : []
    return event.is === 'passphrase_changed' ? [event.agentId] : []
  },
  apply(document, event) {
    if (event.is === 'agent_added') document.hash = event.agent.passphrase
    if (event.is === 'passphrase_changed') document.hash = event.passphrase
  },
}
