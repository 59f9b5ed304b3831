import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { Places } from './place'

/** Where the window was, in a file of its own: nothing is lost with it. */
export interface PlaceFile {
  /** Empty when there is none, or it can't be read. */
  read(): Places
  /** A disk that takes nothing says so elsewhere; the window opens as usual then. */
  write(places: Places): void
}

/** No file of ours is larger, bytes. */
const largest = 200_000

export function createPlaceFile(path: string): PlaceFile {
  return {
    read() {
      try {
        // What isn't a file (a pipe) would never end.
        const { size } = statOfFile(path)
        return size > largest ? [] : Places.parse(JSON.parse(readFileSync(path, 'utf8')))
      } catch {
        return []
      }
    },
    write(places) {
      const temporary = `${path}.new`
      try {
        rmSync(temporary, { force: true })
        const file = openSync(temporary, 'wx', 0o600)
        try {
          writeSync(file, JSON.stringify(places))
          fsyncSync(file)
        } finally {
          closeSync(file)
        }
        renameSync(temporary, path)
      } catch {
        // As said above.
      }
    },
  }
}

function statOfFile(path: string) {
  const stats = statSync(path)
  if (!stats.isFile()) throw new Error(`${path} is no file`)
  return stats
}
