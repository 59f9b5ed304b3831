import { errorCode } from './file-system'
import type { Entry, FileSystemPort } from './file-system'

/** The names in a folder; none if there is no such folder. */
export function listIfThere(files: FileSystemPort, folder: string): Promise<string[]> {
  return files.list(folder).catch(noneIfGone)
}

/** The same, with what each is. */
export function entriesIfThere(files: FileSystemPort, folder: string): Promise<Entry[]> {
  return files.entries(folder).catch(noneIfGone)
}

function noneIfGone(error: unknown): never[] {
  if (errorCode(error) === 'ENOENT') return []
  throw error
}
