import { WindowViewChange } from '../../../shared/model'
import type { DocumentKind } from '../../store'
import type { DeskEvent } from './events'

/** How one agent has the console's windows on this machine; what is missing is as for everyone. Put, as drafts are: nothing has happened. */
export const agentWindowDocument: DocumentKind<WindowViewChange, DeskEvent> = {
  name: 'agent-windows',
  version: 1,
  schema: WindowViewChange,
  empty: () => ({}),
  keys: () => [],
  apply: () => undefined,
}
