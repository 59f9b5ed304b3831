import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

export interface Answer {
  readonly status: number
  readonly headers: Record<string, string> & { 'content-type': string }
  readonly body: Buffer
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** None of our files has a longer one. UTF-16 units. */
const longestAddress = 2_000

/** Answers a request for `app://console/…` with a file of `folder`; whatever else is asked for with 400 or 404. Never rejects. */
export async function answerOf(folder: string, address: string, method: string): Promise<Answer> {
  const asked = placeOf(address)
  if (asked === undefined) return plain(400)
  const path = normalize(join(folder, asked.path === '/' ? '/index.html' : asked.path))
  const type = types[extname(path)]
  if (asked.host !== 'console' || method !== 'GET' || !path.startsWith(folder + sep) || type === undefined)
    return plain(404)
  try {
    const file = await readFile(path)
    if (extname(path) !== '.html') return { status: 200, headers: headersOf(type), body: file }
    const nonce = randomBytes(16).toString('base64')
    return {
      status: 200,
      headers: headersOf(type, nonce),
      body: Buffer.from(file.toString('utf8').replaceAll('__CSP_NONCE__', nonce)),
    }
  } catch {
    return plain(404)
  }
}

/** What an address asks for; undefined when it is none that a page of ours could have. */
function placeOf(address: string): { readonly host: string; readonly path: string } | undefined {
  if (address.length > longestAddress) return undefined
  try {
    const { host, pathname } = new URL(address)
    const path = decodeURIComponent(pathname)
    // Control characters, and what some system takes for a way up or to another disk.
    return /[\0-\x1f\x7f\\:]/.test(path) || path.split('/').includes('..') ? undefined : { host, path }
  } catch {
    return undefined
  }
}

function plain(status: number): Answer {
  return { status, headers: headersOf('text/plain; charset=utf-8'), body: Buffer.alloc(0) }
}

function headersOf(type: string, nonce?: string): Answer['headers'] {
  return {
    'content-type': type,
    'content-security-policy': policy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}

function policy(nonce: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}
