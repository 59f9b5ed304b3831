import type { ServerResponse } from 'node:http'
import type { Refused } from '../../../shared/contract/webchat'

/** On every answer: own files only, no frames, no guesses of types, no address of ours to others. */
export function secure(response: ServerResponse, host: string): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(host))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
}

/** `connect-src 'self'` covers our WebSocket in Chromium; older Safari wants it by name. */
function contentSecurityPolicy(host: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Length': bytes.length,
  })
  response.end(bytes)
}

/** Says no in the words of the contract; `status` where HTTP knows a better one than the refusal's own. */
export function refuse(response: ServerResponse, refused: Refused, status: number = statusOf(refused)): void {
  if (status === 429 || status === 503) response.setHeader('Retry-After', '1')
  answerJson(response, status, refused)
}

function statusOf({ error }: Refused): number {
  switch (error) {
    case 'bad_request':
      return 400
    case 'forbidden':
      return 403
    case 'not_found':
      return 404
    case 'refused':
      return 409
    case 'too_many':
      return 429
    case 'unavailable':
      return 503
  }
}
