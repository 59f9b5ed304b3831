import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

export interface PageFile {
  readonly type: string
  readonly bytes: Buffer
  readonly etag: string
  /** Its name changes with its contents, so that browsers may keep it for ever. */
  readonly immutable: boolean
}

/** Files by the path of their URL; `/` is the page itself. */
export type PageFiles = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Reads the built page into memory. Only what this listing found is ever served: no request's path touches the disk.
 * @throws Error when the folder has no index.html: the page was not built
 */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>()
  for (const path of await listing(folder)) {
    const type = types[extname(path)]
    if (type === undefined) continue
    const bytes = await readFile(join(folder, path))
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
    files.set(`/${path}`, { type, bytes, etag, immutable: path.startsWith('assets/') })
  }
  const page = files.get('/index.html')
  if (!page) throw new Error(`no index.html in ${folder}: the customer's page was not built`)
  return files.set('/', page)
}

/** Paths with `/`, relative to the folder. */
async function listing(folder: string, under = ''): Promise<string[]> {
  const entries = await readdir(join(folder, under), { withFileTypes: true })
  const paths = await Promise.all(
    entries.map(async (entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      if (entry.isDirectory()) return listing(folder, path)
      return entry.isFile() ? [path] : []
    }),
  )
  return paths.flat()
}

export function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  { type, bytes, etag, immutable }: PageFile,
): void {
  response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('ETag', etag)
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
