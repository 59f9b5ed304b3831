// @ts-check
import { spawn } from 'node:child_process'

/**
 * Runs a command to its end and collects what it printed. A failing command is a result, not an
 * exception; a command that does not exist ends with code 127, as in a shell.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 *   `onLine` is told each finished line of stdout while the command still runs
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function run(command, args, { env = process.env, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    let stdout = ''
    let stderr = ''
    let told = 0
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text
      for (let end = stdout.indexOf('\n', told); end >= 0; end = stdout.indexOf('\n', told)) {
        onLine?.(stdout.slice(told, end))
        told = end + 1
      }
    })
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stderr += text
    })
    child.on('error', (error) => resolve({ code: 127, stdout, stderr: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }))
  })
}
