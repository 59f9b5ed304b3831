// @ts-check
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'results')

/**
 * @typedef {object} Result what one measurement gave
 * @property {string} name
 * @property {number} value
 * @property {'ms' | 'nodes' | 'bytes' | 'count' | 'per_s' | 'ratio'} unit
 * @property {number | null} limit the most that is allowed; null: for comparison only
 * @property {string} runtime what it was measured on
 */

/**
 * Writes the results of a benchmark to `tests/bench/results/NAME.json`, prints them, and makes the process end with 1
 * when one is over its limit.
 * @param {string} name
 * @param {readonly Result[]} results
 */
export async function writeResults(name, results) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`)
  const width = Math.max(...results.map((one) => one.name.length))
  for (const { name: of, value, unit, limit } of results) {
    const verdict = limit === null ? '' : value <= limit ? `  at most ${limit}` : `  OVER ${limit}`
    console.log(`${of.padEnd(width)}  ${value.toFixed(1).padStart(9)} ${unit}${verdict}`)
  }
  if (results.some(({ value, limit }) => limit !== null && value > limit)) process.exitCode = 1
}

/**
 * The value that `share` of all are not above: nearest rank.
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
