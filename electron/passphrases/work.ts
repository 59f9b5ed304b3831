import type { PassphraseHash } from '../../shared/model'
import { hashPassphrase, isFit, isPassphrase, type Cost } from './scrypt'

/** What the worker is asked. */
export type Request =
  | { readonly is: 'hash'; readonly passphrase: string; readonly cost: Cost }
  | { readonly is: 'check'; readonly passphrase: string; readonly hash: PassphraseHash }

/** What it replies. */
export type Reply =
  | { readonly is: 'hashed'; readonly hash: PassphraseHash }
  | { readonly is: 'checked'; readonly right: boolean }
  | { readonly is: 'unfit' }

/** The slow part, on the thread that calls it. */
export function work(request: Request): Reply {
  if (request.is === 'hash') return { is: 'hashed', hash: hashPassphrase(request.passphrase, request.cost) }
  if (!isFit(request.hash)) return { is: 'unfit' }
  return { is: 'checked', right: isPassphrase(request.passphrase, request.hash) }
}
