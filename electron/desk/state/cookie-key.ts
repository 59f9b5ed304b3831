import { z } from '../../../shared/model'
import type { DocumentKind, PrivateDocuments } from '../../store'
import type { DeskEvent } from './events'

const schema = z.strictObject({
  key: z
    .string()
    .regex(/^[0-9A-Za-z_-]{43}$/)
    .optional(),
})

/**
 * The key that signs customers' cookies. It is put and in no event, so that neither the journal nor an export tells it;
 * a backup carries it with the other documents.
 */
export const cookieKeyDocument: DocumentKind<z.infer<typeof schema>, DeskEvent> = {
  name: 'cookie-key',
  version: 1,
  schema,
  empty: () => ({}),
  keys: () => [],
  apply: () => undefined,
}

/**
 * The key that is kept, else `fresh` (32 random bytes in base64url), which is kept from now on. Where the old one was
 * lost, customers stay who they are by the tokens that the desk knows; only who never did anything gets another cookie.
 */
export async function keptCookieKey(
  store: Pick<PrivateDocuments<DeskEvent>, 'get' | 'put'>,
  fresh: string,
): Promise<string> {
  const kept = store.get(cookieKeyDocument, 'all')?.key
  if (kept !== undefined) return kept
  // A store that can't be written says so itself; the page works meanwhile, with a key for this start.
  await store.put(cookieKeyDocument, 'all', { key: fresh })
  return fresh
}
