import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallOutcome, CommandName, Input, Refusal } from '../../../shared/contract'
import type { Failure } from '../../../shared/model'
import { call } from './call'
import { forgetIntent, idOfIntent, keeperOf } from './command-ids'

/** A command's input without its id: the id is this hook's business. */
export type Intent<Name extends CommandName> = Name extends CommandName ? Omit<Input<Name>, 'commandId'> : never

export interface Command<Name extends CommandName> {
  /** Does it once, however often it is run before its answer came. */
  readonly run: (intent: Intent<Name>) => Promise<CallOutcome<Name>>
  readonly pending: boolean
  /** Why the last run failed; gone with the next one. */
  readonly failure: Failure<Refusal<Name>> | undefined
  /** Takes the failure's words away. */
  readonly clear: () => void
}

/**
 * A change that a person asks for. One command id an intent, kept until its answer came, so that a retry or a reload
 * repeats the same id; an answer that says `unknown` is none, and keeps it.
 */
export function useCommand<Name extends CommandName>(name: Name): Command<Name> {
  const [pending, setPending] = useState(0)
  const [failure, setFailure] = useState<Failure<Refusal<Name>>>()
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const run = useCallback(
    async (intent: Intent<Name>) => {
      setPending((count) => count + 1)
      setFailure(undefined)
      const outcome = await command(name, intent)
      if (mounted.current) {
        setPending((count) => count - 1)
        setFailure(outcome.is === 'ok' ? undefined : outcome)
      }
      return outcome
    },
    [name],
  )
  const clear = useCallback(() => setFailure(undefined), [])
  return { run, pending: pending > 0, failure, clear }
}

/** The same outside of a component. */
export async function command<Name extends CommandName>(name: Name, intent: Intent<Name>): Promise<CallOutcome<Name>> {
  const key = `${name} ${JSON.stringify(intent)}`
  const keeper = keeperOf(intent)
  const outcome = await call(name, withId<Name>(intent, idOfIntent(key, keeper)))
  if (isAnswer(outcome)) forgetIntent(key, keeper)
  return outcome
}

/** Whether the command's fate is known. */
function isAnswer({ is }: { readonly is: CallOutcome<CommandName>['is'] }): boolean {
  return is !== 'unknown' && is !== 'bug'
}

/** TypeScript can't see that an input without its id, and the id, are the input. */
function withId<Name extends CommandName>(intent: Intent<Name>, commandId: string): Input<Name> {
  return { ...intent, commandId } as unknown as Input<Name>
}
