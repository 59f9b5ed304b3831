import type { IncomingMessage } from 'node:http'

export type Body =
  | { readonly is: 'json'; readonly value: unknown }
  | { readonly is: 'not_json' }
  | { readonly is: 'too_large' }
  | { readonly is: 'cut' }

/** Reads a request's body as JSON. Nothing above `limit` bytes is kept; the rest then runs off unread, so that the answer gets through. */
export function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) {
        chunks.push(chunk)
        return
      }
      chunks.length = 0
      resolve({ is: 'too_large' })
    })
    request.on('end', () => resolve(parseJson(Buffer.concat(chunks).toString('utf8'))))
    request.on('close', () => resolve({ is: 'cut' }))
    request.on('error', () => resolve({ is: 'cut' }))
  })
}

export function parseJson(text: string): Extract<Body, { is: 'json' | 'not_json' }> {
  try {
    const value: unknown = JSON.parse(text)
    return { is: 'json', value }
  } catch {
    return { is: 'not_json' }
  }
}
