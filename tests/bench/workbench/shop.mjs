// @ts-check
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const day = 24 * 60 * 60 * 1000
const words = [
  'Spring',
  'Garden',
  'Linen',
  'Weekend',
  'Kettle',
  'Autumn',
  'Thank you',
  'Lamp',
  'Harvest',
  'Welcome back',
]

/**
 * @typedef {object} Owner
 * @property {string} shopId
 * @property {string} agentId who made them
 */

/**
 * Valid coupons of a shop as lines of the transfer format: both kinds, both discounts, all target customers.
 * Names repeat every word with a number of its own, so that each letter typed leaves fewer.
 * @param {number} count
 * @param {Owner} owner
 * @param {number} now ms
 */
export function couponLines(count, { shopId, agentId }, now) {
  return Array.from({ length: count }, (_, number) => {
    const amount = number % 4 === 3
    return JSON.stringify({
      kind: 'coupon',
      id: `coupon_bench${String(number).padStart(6, '0')}`,
      shopId,
      couponKind: number % 3 === 0 ? 'regular' : 'chat',
      name: `${words[number % words.length]} ${String(number).padStart(4, '0')}`,
      claimPeriod: { from: now - (number % 50) * day - day, until: now + ((number * 7) % 200) * day + day },
      validity: { is: 'days', days: 7 },
      discount: amount
        ? { is: 'amount', amount: 500 + (number % 20) * 100 }
        : { is: 'percentage', percent: 5 + (number % 45), cap: 2_500 },
      minimumSpend: 5_000,
      scope: { is: 'whole_shop' },
      quantity: 1_000,
      perCustomer: 1,
      customers: { is: ['everyone', 'new', 'repeat'][number % 3] },
      terms: '',
      zone: 'Asia/Singapore',
      revision: 1,
      createdAt: now - 60 * day,
      createdBy: agentId,
      sent: 0,
      claimed: 0,
      redeemed: 0,
      revenue: 0,
    })
  })
}

/**
 * Puts them into a data folder with the program's own import.
 * @param {{ executable: string, project: string, data: string, lines: readonly string[], env: NodeJS.ProcessEnv }} options
 */
export async function importLines({ executable, project, data, lines, env }) {
  const file = join(data, '..', 'coupons.jsonl')
  await writeFile(file, `${lines.join('\n')}\n`)
  const child = spawn(executable, [join(project, 'out/main/import.js'), file, data, 'strict'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...env, ELECTRON_RUN_AS_NODE: '1' },
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`The import ended with ${code}: ${said}`)
}
