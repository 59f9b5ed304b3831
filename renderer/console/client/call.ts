import type { CallName, CallOutcome, Input } from '../../../shared/contract'
import { bridge } from './bridge'

/**
 * Asks the main process. Ends in an outcome, always: a call that breaks on its way is reported as a bug without a
 * report, since nothing is known about it.
 */
export async function call<Name extends CallName>(name: Name, input: Input<Name>): Promise<CallOutcome<Name>> {
  try {
    return await bridge().call(name, input)
  } catch {
    return { is: 'bug', reportId: '' }
  }
}
