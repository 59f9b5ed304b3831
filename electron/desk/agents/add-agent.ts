import type { Output, ParsedInput } from '../../../shared/contract'
import type { Agent, NewId, PassphraseHash } from '../../../shared/model'
import { decide, fail, type Decided } from '../handler'

export function addAgent(
  { name, role }: Omit<ParsedInput<'agents.add'>, 'passphrase'>,
  passphrase: PassphraseHash | undefined,
  newId: NewId,
): Decided<Output<'agents.add'>, never> {
  if (role === 'supervisor' && !passphrase)
    return fail({ is: 'invalid', issues: [{ path: 'passphrase', code: 'required' }] })
  const profile = { id: newId('agent'), name, role }
  const agent: Agent = role === 'supervisor' && passphrase ? { ...profile, passphrase } : profile
  return decide([{ is: 'agent_added', agent }], profile)
}
