// @ts-check
import { ReadableStream } from 'node:stream/web'

/**
 * @typedef {(input: string, init?: RequestInit) => Promise<Response>} Fetch
 * The types of Node 16, which the program is held to, know no fetch; this is what is used of it.
 * @typedef {{ signal?: AbortSignal }} RequestInit
 * @typedef {{ done: true } | { done: false, value: Uint8Array }} Chunk
 * @typedef {{ ok: boolean, status: number, statusText: string, url: string, headers: { get(name: string): string | null }, body: { getReader(): { read(): Promise<Chunk> } } | null }} Response
 */

/** Nothing was heard from the server within the limit. */
export class NoFirstByte extends Error {
  /** @param {number} limitMs */
  constructor(limitMs) {
    super(`no first byte within ${limitMs / 1000} s`)
    this.name = 'NoFirstByte'
  }
}

/**
 * A fetch that gives up when no first byte of the body came within `limitMs` (connecting, TLS,
 * redirects and headers included). Once a byte has come it is never cut, however slowly it moves.
 * A failing answer is passed on as it is: its status says all.
 * @param {Fetch} fetch
 * @param {number} limitMs
 * @param {(received: number, total: number | undefined) => void} [onProgress] bytes; total when the server told it
 * @returns {Fetch}
 */
export function withFirstByteLimit(fetch, limitMs, onProgress) {
  return async (input, init) => {
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), limitMs)
    try {
      const response = await fetch(input, { ...init, signal: controller.signal })
      if (!response.ok || !response.body) return response
      const reader = response.body.getReader()
      const first = await reader.read()
      return follow(response, first, () => reader.read(), onProgress)
    } catch (error) {
      throw controller.signal.aborted ? new NoFirstByte(limitMs) : error
    } finally {
      clearTimeout(timer)
    }
  }
}

/**
 * The answer anew, its body beginning with the chunk that was already read.
 * @param {Response} response
 * @param {Chunk} first
 * @param {() => Promise<Chunk>} next
 * @param {((received: number, total: number | undefined) => void) | undefined} onProgress
 * @returns {Response}
 */
function follow(response, first, next, onProgress) {
  const total = Number(response.headers.get('content-length')) || undefined
  let received = 0
  async function* chunks() {
    for (let chunk = first; !chunk.done; chunk = await next()) {
      received += chunk.value.length
      onProgress?.(received, total)
      yield chunk.value
    }
  }
  const { ok, status, statusText, url, headers } = response
  return { ok, status, statusText, url, headers, body: toStream(chunks()) }
}

/**
 * @param {AsyncGenerator<Uint8Array>} chunks
 * @returns {NonNullable<Response['body']>}
 */
function toStream(chunks) {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}
