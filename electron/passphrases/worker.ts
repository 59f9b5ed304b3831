import { parentPort } from 'node:worker_threads'
import { work, type Request } from './work'

/** The worker thread: one request, one reply. What throws here ends the thread, which its owner hears of. */
parentPort?.on('message', (request: Request) => {
  parentPort?.postMessage(work(request))
})
