import type { AgentId, PassphraseHash } from '../../../shared/model'
import type { Settled, Store } from '../../store'
import type { DeskEvent } from '../state/events'
import { passphrasesDocument } from '../state/documents'

/** Keeps the passphrase of a supervisor who has none. */
export async function keepPassphrase(
  store: Pick<Store<DeskEvent>, 'put'>,
  agentId: AgentId,
  hash: PassphraseHash,
): Promise<Settled> {
  const settled = await store.put(passphrasesDocument, agentId, { hash })
  // Memory has what the disk may never get: it would hold until the next start only.
  if (settled.is !== 'durable') await forgetPassphrase(store, agentId)
  return settled
}

export function forgetPassphrase(store: Pick<Store<DeskEvent>, 'put'>, agentId: AgentId): Promise<Settled> {
  return store.put(passphrasesDocument, agentId, {})
}
