import type { IncomingMessage, ServerResponse } from 'node:http'
import { visitHeader } from '../../../shared/contract/webchat'
import type { CustomerPort } from '../../desk/port'
import type { Allowances } from './allowances'
import { answerJson, refuse, secure } from './answer'
import { routes, type Route } from './api'
import type { Asker } from './asker'
import { readJson } from './body'
import type { Connections } from './connections'
import { isFromOtherSite, isFromOwnPage, ownHost } from './gate'
import type { Identities, Identity } from './identity'
import type { Limits } from './limits'
import { answerFile, type PageFile, type PageFiles } from './page-files'
import type { Places } from './places'

export interface HttpParts {
  /** The port that the server listens on. */
  readonly port: () => number
  readonly desk: CustomerPort
  readonly files: PageFiles
  readonly identities: Identities
  readonly askerOf: (identity: Identity, request: IncomingMessage) => Asker
  readonly limits: Limits
  readonly allowances: Allowances
  readonly connections: Connections
  /** Requests whose answers are being made, or haven't gone out: who doesn't read them has fewer. */
  readonly underWay: Places
  /** Told of what should never happen. */
  readonly report: (error: unknown) => void
}

/** Answers one HTTP request: who may ask at all, then what they ask. */
export function answerHttp(parts: HttpParts, request: IncomingMessage, response: ServerResponse): void {
  const host = ownHost(request, parts.port())
  secure(response, host ?? `127.0.0.1:${parts.port()}`)
  if (host === undefined) return refuse(response, { error: 'forbidden' }, 421)
  if (request.method === 'POST' && !isFromOwnPage(request, host)) return refuse(response, { error: 'forbidden' })

  const identity = parts.identities.of(request)
  if (identity && parts.desk.isKnown(identity.who)) parts.connections.known(request, identity.who)

  const target = targetOf(request)
  const file = target && parts.files.get(target.path)
  const route = target && routes.get(target.path)
  if (!target || (!file && !route)) return refuse(response, { error: 'not_found' })
  if (!isAllowed(request, route)) return refuseMethod(response, route)
  if (file) return answerPageFile(parts, request, response, target.path, file, identity)
  if (route) {
    answerRoute(parts, request, response, route, target, identity).catch((error: unknown) => {
      parts.report(error)
      if (response.headersSent) response.destroy()
      else refuse(response, { error: 'unavailable' }, 500)
    })
  }
}

/** Files and GET routes are read; `route` is undefined for a file. */
function isAllowed({ method }: IncomingMessage, route: Route | undefined): boolean {
  return route?.method === 'POST' ? method === 'POST' : method === 'GET' || method === 'HEAD'
}

function refuseMethod(response: ServerResponse, route: Route | undefined): void {
  const allow = route?.method === 'POST' ? 'POST' : 'GET, HEAD'
  response.setHeader('Allow', allow)
  refuse(response, { error: 'bad_request', detail: `method: ${allow}` }, 405)
}

interface Target {
  readonly path: string
  readonly query: URLSearchParams
}

/** The path as it was sent: never decoded, so that it is one of the listing's or nothing. */
function targetOf({ url = '' }: IncomingMessage): Target | undefined {
  if (!url.startsWith('/')) return undefined
  const at = url.indexOf('?')
  return at < 0
    ? { path: url, query: new URLSearchParams() }
    : { path: url.slice(0, at), query: new URLSearchParams(url.slice(at + 1)) }
}

function answerPageFile(
  { identities }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: PageFile,
  known: Identity | undefined,
): void {
  if (path === '/') {
    // Led here by another site, the browser holds the cookie back: a new one would take the customer's place. The page's first question sets it.
    const identity = known ?? (isFromOtherSite(request) ? undefined : identities.issue())
    if (identity) response.setHeader('Set-Cookie', identity.setCookie)
  }
  answerFile(request, response, file)
}

async function answerRoute(
  parts: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  target: Target,
  known: Identity | undefined,
): Promise<void> {
  const identity = known ?? introduce(parts, request, response, target)
  if (!identity) {
    refuse(response, { error: 'forbidden' })
    return
  }
  const asker = parts.askerOf(identity, request)
  if (!mayAsk(parts.allowances, asker, route)) {
    refuse(response, { error: 'too_many' })
    return
  }
  const input = route.method === 'GET' ? queryOf(target) : await bodyOf(parts, request, response)
  if (input === undefined) return
  const place = parts.underWay.enter(asker)
  if (!place) {
    refuse(response, { error: 'unavailable' })
    return
  }
  const gone = new Promise<void>((resolve) => parts.connections.onceGone(request, response, resolve))
  try {
    const answer = await route.handle(parts.desk, asker.who, input, () => parts.allowances.mayBegin(asker))
    if (answer.is === 'ok') answerJson(response, 200, answer.data)
    else refuse(response, answer.refused)
  } finally {
    // Neither an answer that nobody reads nor a question that nobody waits for makes room before its time.
    void gone.then(() => place.leave())
  }
}

function mayAsk(allowances: Allowances, asker: Asker, { method, changes }: Route): boolean {
  if (!allowances.mayAskAmongStrangers(asker) || !allowances.mayAsk(asker)) return false
  return method === 'GET' || (allowances.mayPost(asker) && (!changes || allowances.mayChange(asker)))
}

/**
 * The page's first question may come without a cookie (see above): it is answered with one, or, where the page found
 * that its browser keeps none, with a token for this visit. What lies in a cookie no script ever gets to see.
 */
function introduce(
  { identities }: HttpParts,
  { headers }: IncomingMessage,
  response: ServerResponse,
  { path }: Target,
): Identity | undefined {
  if (path !== '/api/shop') return undefined
  const identity = identities.issue()
  if (headers[visitHeader] === undefined) response.setHeader('Set-Cookie', identity.setCookie)
  else response.setHeader(visitHeader, identity.visit)
  return identity
}

/** A name that comes twice is an array and no schema takes it. */
function queryOf({ query }: Target): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((key) => {
      const values = query.getAll(key)
      return [key, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/** The parsed body, or undefined after having refused it. */
async function bodyOf({ limits }: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  if (!/^application\/json(\s*;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    refuse(response, { error: 'bad_request', detail: 'content-type: application/json' }, 415)
    return undefined
  }
  const body = await readJson(request, limits.bodyBytes)
  switch (body.is) {
    case 'json':
      return body.value
    case 'not_json':
      refuse(response, { error: 'bad_request', detail: 'body: not JSON' })
      return undefined
    case 'too_large':
      response.setHeader('Connection', 'close')
      refuse(response, { error: 'forbidden' }, 413)
      return undefined
    case 'cut':
      response.destroy()
      return undefined
  }
}
