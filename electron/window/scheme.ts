import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

/** Node's own since 18, so always there where `protocol.handle` is. */
declare const Response: new (body: Uint8Array, init: { status: number; headers: Record<string, string> }) => Awaited<ReturnType<Parameters<typeof protocol.handle>[1]>>

/** Call before the app is ready: the console's own scheme, `app://console/`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Call when the app is ready: serves the files of `folder` as `app://console/`, and nothing else. */
export function serveConsole(folder: string): void {
  // protocol.handle came with Electron 25; before that the same answer goes out as a buffer.
  if (typeof protocol.handle === 'function') {
    protocol.handle('app', async ({ url, method }: { readonly url: string; readonly method: string }) => {
      const { status, headers, body } = await answer(folder, url, method)
      // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- Electron's types name a Response that Node 16's lack
      return new Response(body, { status, headers })
    })
    return
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on Electron 22
  protocol.registerBufferProtocol('app', ({ url, method }, callback) => {
    void answer(folder, url, method).then(({ status, headers, body }) => {
      callback({ statusCode: status, headers, mimeType: headers['content-type'], data: body })
    })
  })
}

interface Answer {
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

async function answer(folder: string, url: string, method: string): Promise<Answer> {
  const { host, pathname } = new URL(url)
  const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
  const type = types[extname(path)]
  if (host !== 'console' || method !== 'GET' || !path.startsWith(folder + sep) || type === undefined) return plain(404)
  try {
    const file = await readFile(path)
    if (extname(path) !== '.html') return { status: 200, headers: headersOf(type), body: file }
    const nonce = randomBytes(16).toString('base64')
    return { status: 200, headers: headersOf(type, nonce), body: Buffer.from(file.toString('utf8').replaceAll('__CSP_NONCE__', nonce)) }
  } catch {
    return plain(404)
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
