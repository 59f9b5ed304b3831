// @ts-check
// Loaded with --import before the installer of the npm package `electron`, which downloads with the
// global fetch and has no limit of its own. Tells its parent on stdout how it goes.
import { withFirstByteLimit } from './first-byte.mjs'

const limitMs = Number(process.env['HANDSEL_FIRST_BYTE_MS'])
let told = 0

/** @typedef {import('./first-byte.mjs').Fetch} Fetch */

// The types are those of Node 16, which had no fetch; this runs on the Node of the machine.
const world = /** @type {{ fetch: Fetch }} */ (/** @type {unknown} */ (globalThis))
const limited = withFirstByteLimit(world.fetch, limitMs, (received, total) => {
  const tenth = total ? Math.floor((received / total) * 10) : 0
  if (tenth > told) console.log(`${tenth * 10} %`)
  told = Math.max(told, tenth)
})
/** @type {Fetch} */
const reporting = (input, init) =>
  limited(input, init).catch((error) => {
    console.log(`failed: ${reasonOf(error)}`)
    throw error
  })
world.fetch = reporting

/**
 * The innermost reason: fetch says only "fetch failed" and keeps what happened as the cause.
 * @param {unknown} error
 * @returns {string}
 */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error)
  const { cause } = /** @type {{ cause?: unknown }} */ (error)
  return cause instanceof Error ? reasonOf(cause) : error.message
}
