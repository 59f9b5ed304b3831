import type { Worker } from 'node:worker_threads'
import { PassphraseHash, z } from '../../shared/model'
import type { NotDone, Passphrases } from '../desk'
import type { Cost } from './scrypt'
import type { Reply, Request } from './work'

/** So many may wait behind the one that is worked on: more than people can type. */
const mostWaiting = 20
/** A worker with nothing to do is ended after this long, ms. */
const idleFor = 30_000

const Reply: z.ZodType<Reply> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('hashed'), hash: PassphraseHash }),
  z.strictObject({ is: z.literal('checked'), right: z.boolean() }),
  z.strictObject({ is: z.literal('unfit') }),
])

const busy: NotDone = { is: 'unavailable', why: 'passphrases_busy' }
const failed: NotDone = { is: 'unavailable', why: 'passphrases_failed' }

interface Job {
  readonly request: Request
  readonly answer: (reply: Reply | NotDone) => void
}

export interface PassphraseWorker extends Passphrases {
  /** Ends the worker; what it was asked is answered as failed. */
  close(): Promise<void>
}

/**
 * Passphrases on a worker thread, one at a time, so that the thread which serves people stays free. The worker is
 * started when it is first needed. One that dies fails the request that it had; the next request gets a new one.
 */
export function createPassphrases(startWorker: () => Worker, cost: Cost): PassphraseWorker {
  const waiting: Job[] = []
  let running: Job | undefined
  let worker: Worker | undefined
  let resting: NodeJS.Timeout | undefined
  let isClosed = false

  function ask(request: Request): Promise<Reply | NotDone> {
    if (isClosed) return Promise.resolve(failed)
    if (waiting.length >= mostWaiting) return Promise.resolve(busy)
    return new Promise((answer) => {
      waiting.push({ request, answer })
      next()
    })
  }

  function next(): void {
    if (running) return
    running = waiting.shift()
    clearTimeout(resting)
    if (running) {
      try {
        worker ??= started()
        worker.ref()
        worker.postMessage(running.request)
      } catch {
        done(failed)
      }
    } else if (worker) {
      // A program with nothing else to do may end.
      worker.unref()
      resting = setTimeout(() => void end(), idleFor).unref()
    }
  }

  function done(reply: Reply | NotDone): void {
    const job = running
    running = undefined
    job?.answer(reply)
    next()
  }

  function started(): Worker {
    const one = startWorker()
    one.on('message', (reply: unknown) => {
      const parsed = Reply.safeParse(reply)
      if (worker === one) done(parsed.success ? parsed.data : failed)
    })
    // Comes before its exit, and would be an uncaught exception without a listener.
    one.on('error', (error) => {
      console.error('the worker for passphrases failed:', error)
    })
    one.on('exit', () => {
      if (worker !== one) return
      worker = undefined
      done(failed)
    })
    return one
  }

  async function end(): Promise<void> {
    const one = worker
    worker = undefined
    await one?.terminate()
  }

  return {
    async hash(passphrase) {
      const reply = await ask({ is: 'hash', passphrase, cost })
      return reply.is === 'hashed' || reply.is === 'unavailable' ? reply : failed
    },
    async check(passphrase, hash) {
      const reply = await ask({ is: 'check', passphrase, hash })
      return reply.is === 'hashed' ? failed : reply
    },
    async close() {
      isClosed = true
      for (const { answer } of waiting.splice(0)) answer(failed)
      done(failed)
      clearTimeout(resting)
      await end()
    },
  }
}
