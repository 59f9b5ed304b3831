import { join } from 'node:path'
import { createClock, openData, prepareProcess } from './composition'
import { openToOthers, openToOthersText, whyUnfit } from './data-folder'
import { createWorld, importFile, type ImportResult, type TransferProgress } from './desk'
import { openRefusals, openTransferSource } from './transfer-files'

/** Exit codes: every line is in; some were refused, or it failed. Wrong arguments end in the launcher, with 2. */
const allIn = 0
const notAllIn = 1

prepareProcess()

/** `import.js FILE DATA strict|lenient`: imports without a window. The launcher has read the arguments. */
const [file = '', data = '', mode] = process.argv.slice(2)
void run(file, data, mode === 'strict')
  .catch((error: unknown) => {
    console.error(`The import failed: ${error instanceof Error ? error.message : String(error)}`)
    return notAllIn
  })
  .then((code) => {
    process.exit(code)
  })

async function run(path: string, folder: string, strict: boolean): Promise<number> {
  const { now } = createClock(undefined)
  const source = await openTransferSource(path)
  const unfit = whyUnfit(folder)
  if (unfit !== undefined) {
    console.error(unfit)
    return notAllIn
  }
  const opened = await openData(folder, now())
  if (opened.is === 'refused') {
    console.error(opened.why)
    return notAllIn
  }
  const { store } = opened
  try {
    const open = await openToOthers(folder)
    if (open) console.error(openToOthersText(folder, open))
    if (store.state !== 'open') {
      console.error(
        `The data in ${folder} can only be read now. See that the disk isn't full and that you may write there.`,
      )
      return notAllIn
    }
    const stamp = new Date(now()).toISOString().replace(/[:.]/g, '-')
    const backups = join(folder, 'backups')
    const backup = await store.backUp({ folder: backups, at: now(), why: 'before-import' })
    console.log(`Backup: ${join(backups, backup?.name ?? '')}`)

    const refusals = openRefusals(join(folder, 'reports'), `${stamp}-refused.jsonl`)
    const shown: string[] = []
    const result = await importFile({ store, world: createWorld(store), now, breathe }, source, {
      strict,
      onProgress: everyTenth(),
      isCancelled: () => false,
      onRefused(refused) {
        refusals.add(refused)
        if (shown.length < refusedShown)
          shown.push(
            `line ${String(refused.line)}: ${refused.field === '' ? '' : `${refused.field}: `}${refused.reason}`,
          )
      },
    })
    await refusals.close()
    for (const line of shown) console.log(line)
    if (result.sums.refused > shown.length) console.log(`… and ${String(result.sums.refused - shown.length)} more`)
    if (result.sums.refused > 0) console.log(`Report: ${refusals.path}`)
    console.log(inWords(result))
    return result.is === 'done' && result.sums.refused === 0 ? allIn : notAllIn
  } finally {
    await store.close()
    await source.close()
  }
}

/** So many refused lines are printed; the report has them all. */
const refusedShown = 20

function breathe(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}

/** Says how far each step is, at each tenth of it. */
function everyTenth(): (progress: TransferProgress) => void {
  let said = ''
  return ({ step, done, total, refused }) => {
    const tenth = total === 0 ? 10 : Math.floor((done / total) * 10)
    const say = `${{ reading: 'Reading', checking: 'Checking', writing: 'Writing' }[step]} ${String(tenth * 10)} %`
    if (say === said) return
    said = say
    console.log(refused === 0 ? say : `${say}, ${String(refused)} refused`)
  }
}

function inWords(result: ImportResult): string {
  const { lines, added, unchanged, refused } = result.sums
  const sums = `${String(lines)} lines: ${String(added)} added, ${String(unchanged)} unchanged, ${String(refused)} refused.`
  switch (result.is) {
    case 'done':
      return sums
    case 'nothing_written':
      return `${sums} Nothing was imported, since not every line is good.`
    case 'cancelled':
      return `${sums} Cancelled.`
    case 'stopped':
      return result.why === 'file_changed'
        ? `${sums} The file changed while it was read: import it again.`
        : `${sums} The disk took no more: free space on it and import the file again, which completes what is there.`
  }
}
