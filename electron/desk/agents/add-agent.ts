import type { Output, ParsedInput } from '../../../shared/contract'
import type { AgentId } from '../../../shared/model'
import { decide, fail, type Decided } from '../handler'

/** `hasPassphrase`: one is kept for the id. */
export function addAgent(
  { name, role }: Omit<ParsedInput<'agents.add'>, 'passphrase'>,
  id: AgentId,
  hasPassphrase: boolean,
): Decided<Output<'agents.add'>, never> {
  if (role === 'supervisor' && !hasPassphrase)
    return fail({ is: 'invalid', issues: [{ path: 'passphrase', code: 'required' }] })
  const agent = { id, name, role }
  return decide([{ is: 'agent_added', agent }], agent)
}
