import { CustomerId } from './ids'
import { StoredText } from './text'
import { Instant } from './time'
import { z } from './zod'

export const Customer = z.strictObject({
  id: CustomerId,
  name: StoredText,
  /** Whether the customer gave the name; else it was made up ("Visitor 12"). */
  named: z.boolean(),
  since: Instant,
  /** SHA-256 (hex) of the web chat's cookie; the cookie itself is never stored. */
  tokenHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type Customer = z.infer<typeof Customer>
