import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createClock, createProgram, openData, prepareProcess } from './composition'
import { whyNotStarted, whyUnfit } from './data-folder'
import { parseHostFlags, WRONG_FLAGS_EXIT, type HostFlags } from './flags/flags.mjs'

/**
 * `node out/main/host.js --data DIR [--webchat-port N]`: serves the customers of a shop that is there, without a window
 * and without Electron, until a signal ends it (exit code 0). It can't start: one sentence on standard error, exit code 1.
 */
prepareProcess()

const asked = untilAskedToEnd()
const parsed = parseHostFlags(process.argv.slice(2))
if (parsed.ok) {
  const data = resolve(parsed.flags.data)
  void run(parsed.flags, data)
    .catch(
      (error: unknown) =>
        whyNotStarted(data, error) ??
        `The host failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
    .then((why) => {
      if (why !== undefined) console.error(why)
      process.exit(why === undefined ? 0 : 1)
    })
} else {
  console.error(parsed.message)
  process.exit(WRONG_FLAGS_EXIT)
}

/** Serves until it is asked to end. Answers why it can't, for a person on the command line. */
async function run({ webchatPort }: HostFlags, data: string): Promise<string | undefined> {
  const noShop = `There is no shop in ${data}. Set it up in the console first, or choose another folder with --data.`
  // Looked for first: a host makes no folder.
  if (!existsSync(join(data, 'store'))) return noShop
  const unfit = whyUnfit(data)
  if (unfit !== undefined) return unfit
  const clock = createClock(undefined)
  const opened = await openData(data, clock.now())
  if (opened.is === 'refused') return opened.why
  const program = createProgram({ data, store: opened.store, clock, evaluationRuntime: false })
  try {
    const { installation } = program.desk.world
    if (!installation?.id || !installation.setUp) return noShop
    const served = await program.serveCustomers(installation.id, webchatPort, join(__dirname, '..', 'customer'))
    if (served.is === 'port_in_use') return served.why
    program.watch(() => undefined)
    await asked
    return undefined
  } finally {
    await program.close()
  }
}

/** Whoever asks again meanwhile has to wait too: what was acknowledged is being written. */
function untilAskedToEnd(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        done()
      })
    }
  })
}
