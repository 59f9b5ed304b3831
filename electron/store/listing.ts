import { errorCode } from './file-system'
import type { FileSystemPort } from './file-system'

/** The names in a folder; none if there is no such folder. */
export async function listIfThere(files: FileSystemPort, folder: string): Promise<string[]> {
  try {
    return await files.list(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
