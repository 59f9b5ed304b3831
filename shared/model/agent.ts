import { AgentId } from './ids'
import { StoredText } from './text'
import { z } from './zod'

export const Role = z.enum(['agent', 'supervisor'])
export type Role = z.infer<typeof Role>

/** scrypt of node:crypto; salt and key in hex. */
export const PassphraseHash = z.strictObject({
  salt: z.string(),
  key: z.string(),
  cost: z.int(),
  blockSize: z.int(),
  parallelization: z.int(),
})
export type PassphraseHash = z.infer<typeof PassphraseHash>

/** As events have one. */
export const Agent = z.strictObject({
  id: AgentId,
  name: StoredText,
  role: Role,
  /** Of earlier versions: passphrases are kept beside the events now. */
  passphrase: PassphraseHash.optional(),
})
export type Agent = z.infer<typeof Agent>

/** An agent as everyone sees one. */
export const Profile = z.strictObject({ id: AgentId, name: StoredText, role: Role })
export type Profile = z.infer<typeof Profile>
