import { whatStandsThere } from './stands-there'
import { realSystem, type System } from './unfit'

/**
 * Why Electron didn't give the lock by which only one program runs on a data folder. It says no more than that; on Linux
 * and macOS the lock is a link in the folder `electron` that names who holds it: the computer, `-`, and the process.
 */
export function whyNotAlone(data: string, host: string, system: System = realSystem): string {
  const lock = `${data}/electron/SingletonLock`
  const running = `Handsel is already running on ${data}. Its window comes to the front.`
  const found = system.whatIs(lock)
  if (process.platform === 'win32') return running
  if (found !== undefined && found !== 'link') return whatStandsThere(lock, found)
  const [, holder, pid] = /^(.*)-(\d+)$/.exec(system.linkAt(lock) ?? '') ?? []
  if (holder !== undefined && holder !== host)
    return `The data in ${data} is in use by the computer "${holder}". Close Handsel there; if it isn't running there any more, delete ${lock}.`
  if (pid !== undefined && system.isAlive(Number(pid))) return running
  return `Handsel could not take its lock in ${data}/electron. See that you may write there and that its disk isn't full, and start again, or choose another folder with --data.`
}
