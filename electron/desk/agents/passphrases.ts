import type { PassphraseHash } from '../../../shared/model'

/** Nothing was hashed or checked: too many are waiting, or whoever does it broke down. */
export interface NotDone {
  readonly is: 'unavailable'
  readonly why: 'passphrases_busy' | 'passphrases_failed'
}

export type Hashed = { readonly is: 'hashed'; readonly hash: PassphraseHash } | NotDone
/** `unfit`: what is stored asks for more than any computer should spend on it. */
export type Checked = { readonly is: 'checked'; readonly right: boolean } | { readonly is: 'unfit' } | NotDone

/**
 * Hashes and checks passphrases. Both are slow on purpose, so they happen elsewhere (`electron/passphrases`), and
 * whoever sits at the window may be somebody else when the answer comes.
 */
export interface Passphrases {
  hash(passphrase: string): Promise<Hashed>
  check(passphrase: string, hash: PassphraseHash): Promise<Checked>
}

export function isSameHash(one: PassphraseHash | undefined, other: PassphraseHash): boolean {
  return one?.key === other.key && one.salt === other.salt
}
