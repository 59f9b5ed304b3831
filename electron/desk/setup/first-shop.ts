import type { ParsedInput } from '../../../shared/contract'
import type { NewId } from '../../../shared/model'
import type { DeskEvent } from '../state/events'

/** A shop of one's own with its first supervisor. */
export function firstShopEvents(
  { shopName, currency, zone, supervisorName }: Omit<ParsedInput<'setup.shop'>, 'passphrase'>,
  { newId }: { newId: NewId },
): DeskEvent[] {
  const agentId = newId('agent')
  return [
    { is: 'set_up', with: 'own_shop' },
    { is: 'shop_created', shop: { id: newId('shop'), name: shopName, currency, zone } },
    { is: 'agent_added', agent: { id: agentId, name: supervisorName, role: 'supervisor' } },
    { is: 'agent_chosen', agentId },
  ]
}
