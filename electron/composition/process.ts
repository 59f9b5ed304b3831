/** For the whole process, before anything is written or said. */
export function prepareProcess(): void {
  // Files and folders are for their owner alone, also those that Chromium makes.
  process.umask(0o077)
  // Who started it may be gone: nobody reading what it says is no reason to stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
