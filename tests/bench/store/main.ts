import { join } from 'node:path'
import { app } from 'electron'
import { measureCommits } from './commits'
import { measureInbox } from './inbox'
import { amounts, makeStore } from './make-store'
import { measureMemory } from './memory'
import { measureOpening } from './opening'
import { measureOthers } from './others'

/** One step of the benchmark, in a main process of its own: its figures are the line that begins with `RESULT `. */
const steps: Readonly<Record<string, (folder: string, size: keyof typeof amounts) => Promise<object>>> = {
  make: async (folder, size) => {
    await makeStore(folder, amounts[size])
    return {}
  },
  opening: (folder) => measureOpening(folder),
  memory: (folder, size) => measureMemory(folder, amounts[size].conversations),
  commits: (folder, size) => measureCommits(folder, amounts[size].conversations),
  inbox: (folder, size) => measureInbox(folder, amounts[size].conversations),
  others: (folder, size) => measureOthers(folder, amounts[size].messages),
  empty: async (folder) => {
    await makeStore(folder, { conversations: 0, messages: 0, claims: 0, coupons: 0 })
    return measureMemory(folder, 0)
  },
}

const [scratch = '', step = '', folder = '', size = 'thousand'] = process.argv.slice(-4)
app.setPath('userData', join(scratch, 'electron'))
void app.whenReady().then(async () => {
  try {
    const figures = await steps[step]?.(folder, size as keyof typeof amounts)
    process.stdout.write(`\nRESULT ${JSON.stringify(figures)}\n`, () => app.exit(0))
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
})
