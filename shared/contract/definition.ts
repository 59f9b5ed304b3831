import { CommandId, z, type Role } from '../model'

/** Who may call: a window that nobody signed in to, an agent (or supervisor), a supervisor with the passphrase given. */
export type CallRole = 'nobody' | Role

export interface QueryDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: 'query'
  readonly role: CallRole
  readonly input: Input
  readonly output: Output
}

export interface CommandDefinition<Input extends z.ZodType, Output extends z.ZodType, Refusal extends z.ZodType> {
  readonly kind: 'command'
  readonly role: CallRole
  readonly input: Input
  readonly output: Output
  readonly refusal: Refusal
}

/** A question: changes nothing. */
export function query<Needed extends CallRole, Shape extends z.ZodRawShape, Output extends z.ZodType>(definition: {
  role: Needed
  input: Shape
  output: Output
}) {
  return {
    kind: 'query',
    role: definition.role,
    input: z.strictObject(definition.input),
    output: definition.output,
  } as const
}

/** A change: every command carries the id that its asker made for this one intent. */
export function command<
  Needed extends CallRole,
  Shape extends z.ZodRawShape,
  Output extends z.ZodType,
  Refusal extends z.ZodType = z.ZodNever,
>(definition: { role: Needed; input: Shape; output: Output; refusal?: Refusal }) {
  return {
    kind: 'command',
    role: definition.role,
    input: z.strictObject({ commandId: CommandId, ...definition.input }),
    output: definition.output,
    refusal: definition.refusal ?? z.never(),
  } as const
}
