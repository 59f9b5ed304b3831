// @ts-check
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

import { ensureBuilt } from './build.mjs'
import { openStage } from './demo-stage.mjs'
import { steps } from './demo-steps.mjs'
import { prepare } from './prepare.mjs'
import { runScript } from './setup-error.mjs'

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
const PICTURES = join(PROJECT, 'demo')

/** `npm run demo`: the main job once, step by step, with a picture of each; 0 only if every step held. */
await runScript(async () => {
  const { electron, chromium, env, stop } = await prepare({ browser: true })
  try {
    await ensureBuilt({ root: PROJECT, log: console.log })
    const stage = await openStage({ electron, chromium, env, project: PROJECT, pictures: PICTURES, log: console.log })
    try {
      const failed = await walk(stage)
      console.log(`Pictures: ${PICTURES}`)
      return failed ? 1 : 0
    } finally {
      await stage.close()
    }
  } finally {
    await stop()
  }
})

/**
 * Takes the steps one after another, up to the first that does not hold.
 * @param {import('./demo-stage.mjs').Stage} stage
 * @returns {Promise<boolean>} whether one failed
 */
async function walk(stage) {
  for (const [at, { name, says, take }] of steps.entries()) {
    const number = String(at + 1).padStart(2, '0')
    try {
      const page = await take(stage)
      const picture = await stage.picture(page, `${number}-${name}`)
      console.log(`ok ${number}  ${says} (${relative(PROJECT, picture)})`)
    } catch (error) {
      const left = await stage.picturesOfFailure()
      const why = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).trim()
      console.error(`FAILED ${number}  ${says}\n${why}`)
      if (left.length > 0)
        console.error(`What the pages showed then: ${left.map((path) => relative(PROJECT, path)).join(', ')}`)
      return true
    }
  }
  console.log(`All ${steps.length} steps held.`)
  return false
}
