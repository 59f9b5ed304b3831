import { Refused } from '../../../shared/contract/webchat'
import type { z } from '../../../shared/model'
import { limits } from './limits'
import { hearVisit, visitHeaders } from './visit'
import { later } from './wire'

export type Asked<Data> =
  | { readonly is: 'ok'; readonly data: Data }
  | { readonly is: 'refused'; readonly refused: Refused }
  | { readonly is: 'lost' }

/** Asks the shop; with a `body` it is a POST. `lost`: no whole answer in time, whether it was done is not known. */
export async function ask<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  body?: unknown,
): Promise<Asked<z.output<Schema>>> {
  const patience = new AbortController()
  const cancel = later(limits.answerWithin, () => patience.abort())
  try {
    const post =
      body === undefined
        ? { headers: visitHeaders() }
        : {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', ...visitHeaders() },
            body: JSON.stringify(body),
          }
    const response = await fetch(path, { cache: 'no-store', signal: patience.signal, ...post })
    hearVisit(response.headers)
    const answer: unknown = await response.json()
    return response.ok ? { is: 'ok', data: schema.parse(answer) } : { is: 'refused', refused: Refused.parse(answer) }
  } catch {
    return { is: 'lost' }
  } finally {
    cancel()
  }
}

/** `forbidden`: the customer's cookie is gone or counts no more, until the page asks for the shop again and gets another. */
const passing: ReadonlySet<Refused['error']> = new Set(['too_many', 'unavailable', 'forbidden'])

/** Whether the same request may pass a little later. */
export function isPassing(asked: Asked<unknown>): boolean {
  return asked.is === 'lost' || (asked.is === 'refused' && passing.has(asked.refused.error))
}

/** One for each thing that the customer wants; the same id again has the effect of once. */
export const newClientId = (): string => crypto.randomUUID()
