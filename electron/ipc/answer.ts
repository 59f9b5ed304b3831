import { randomBytes } from 'node:crypto'
import { calls, type CallName, type CallRole, type Session } from '../../shared/contract'
import { textFaultOf, type Issue, type Outcome, type z } from '../../shared/model'

/** What the composition root hands in: who works at a window, and the use-cases. */
export interface Answering {
  readonly sessionOf: (windowId: number) => Session | null
  /** Answers a call whose input is parsed and whose role is checked. */
  readonly answer: (name: CallName, windowId: number, input: unknown) => Promise<Outcome<unknown, unknown>>
}

/** One call from a page: its name, role and input are checked, its answer is parsed; whatever throws is a bug with a number. */
export async function answerCall(
  { sessionOf, answer }: Answering,
  windowId: number,
  name: unknown,
  input: unknown,
): Promise<Outcome<unknown, unknown>> {
  if (typeof name !== 'string' || !isCall(name)) return { is: 'not_found' }
  const definition = calls[name]
  const refused = refusalOfRole(definition.role, sessionOf(windowId))
  if (refused) return refused
  const parsed = (definition.input as z.ZodType).safeParse(input)
  if (!parsed.success) return { is: 'invalid', issues: parsed.error.issues.map(issueOf) }
  try {
    const outcome = await answer(name, windowId, parsed.data)
    return outcome.is === 'ok' ? { ...outcome, data: (definition.output as z.ZodType).parse(outcome.data) } : outcome
  } catch (error) {
    const reportId = randomBytes(4).toString('hex')
    console.error(`bug ${reportId} in ${name}:`, error)
    return { is: 'bug', reportId }
  }
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}

function refusalOfRole(role: CallRole, session: Session | null): Outcome<never> | undefined {
  if (role === 'nobody') return undefined
  if (!session) return { is: 'not_signed_in' }
  return role === 'supervisor' && session.role !== 'supervisor' ? { is: 'not_permitted' } : undefined
}

function issueOf(issue: z.core.$ZodIssue): Issue {
  const path = issue.path.join('.')
  const fault = textFaultOf(issue)
  return fault ? { path, ...fault } : { path, code: issue.code }
}
