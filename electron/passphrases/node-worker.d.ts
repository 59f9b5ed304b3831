/** What the build makes of it: a function that starts the file as a worker thread. */
declare module '*?nodeWorker' {
  import type { Worker, WorkerOptions } from 'node:worker_threads'
  export default function startWorker(options: WorkerOptions): Worker
}
