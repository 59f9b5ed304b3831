import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { errorCode } from './file-system'

/** What tells one process from another, on this machine and between machines. */
export interface ProcessFacts {
  readonly host: string
  /** Changes with each start of the machine; undefined where the system has no such id. */
  readonly boot: string | undefined
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
  /** When the process started, in a unit of the system's own, to be compared only; undefined where unknown. */
  readonly startOf: (pid: number) => string | undefined
}

export function processFacts(): ProcessFacts {
  return { host: hostname(), boot: bootId(), pid: process.pid, isAlive, startOf }
}

function bootId(): string | undefined {
  return readText('/proc/sys/kernel/random/boot_id')?.trim()
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Field 22 of proc(5) stat, counted after the name in parentheses, which may itself hold spaces. */
function startOf(pid: number): string | undefined {
  const stat = readText(`/proc/${String(pid)}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
