import type { Opened } from '../store'
import { whatStandsThere } from './stands-there'

/** Why the store in a data folder did not open and what to do, for a person on the command line. `host`: this computer's name. */
export function whyNotOpened(opened: Exclude<Opened<unknown>, { is: 'opened' }>, folder: string, host: string): string {
  switch (opened.is) {
    case 'locked':
      if (opened.by === undefined) {
        return `The data in ${folder} may be in use: its lock can't be read. Close Handsel wherever it uses this folder; if it runs nowhere, delete ${folder}/store/lock.`
      }
      return opened.by.host === host
        ? `Handsel is running on ${folder} already (process ${String(opened.by.pid)}). Close it first, or choose another folder with --data.`
        : `The data in ${folder} is in use by the computer "${opened.by.host}". Close Handsel there; if it isn't running there any more, delete ${folder}/store/lock.`
    case 'newer_format':
      return `The data in ${folder} was written by a newer Handsel and was left untouched. Start that version, or choose another folder with --data.`
    case 'misplaced':
      return whatStandsThere(`${folder}/store${opened.what === '' ? '' : '/'}${opened.what}`, opened.found)
    case 'unusable':
      switch (opened.why) {
        case 'disk_full':
          return `The disk that holds ${folder} is full. Free space on it, or choose another folder with --data.`
        case 'not_writable':
          return `The data folder ${folder} is read-only for you. Get the right to write there, or choose another folder with --data.`
        case 'disk_error':
          return `The data in ${folder} can't be used (${opened.code}). See that the folder exists and that its disk works, or choose another one with --data.`
      }
  }
}
