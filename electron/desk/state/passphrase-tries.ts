import { z } from '../../../shared/model'
import type { DocumentKind } from '../../store'
import type { DeskEvent } from './events'

/** `count`: tries since the last right passphrase, those that are being checked among them. */
const schema = z.strictObject({ count: z.int().min(0) })
export type PassphraseTries = z.infer<typeof schema>

/** How often one agent's passphrase was tried. Put, as drafts are: nothing has happened, but a restart gives no new tries. */
export const passphraseTriesDocument: DocumentKind<PassphraseTries, DeskEvent> = {
  name: 'passphrase-tries',
  version: 1,
  schema,
  empty: () => ({ count: 0 }),
  keys: () => [],
  apply: () => undefined,
}
