import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export type ResetPassphrase =
  | {
      readonly is: 'read'
      /** Name of the supervisor whose passphrase is taken away; undefined where nobody asked for it. */
      readonly of: string | undefined
      /** It is done, and not to be done again at the next start. */
      remove(): void
    }
  /** `why`: for a person on the command line. */
  | { readonly is: 'refused'; readonly why: string }

/** The file by which a person who has the data folder takes a forgotten passphrase away. */
export function readResetPassphrase(folder: string): ResetPassphrase {
  const path = join(folder, 'reset-passphrase')
  const remove = () => {
    rmSync(path, { force: true })
  }
  try {
    return { is: 'read', of: readFileSync(path, 'utf8').trim(), remove }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { is: 'read', of: undefined, remove }
    return {
      is: 'refused',
      why: `${path} can't be read. Get the right to read it, or delete it, and start again.`,
    }
  }
}
