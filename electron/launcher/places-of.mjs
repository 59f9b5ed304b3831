// @ts-check
import { delimiter, join } from 'node:path'

/**
 * Where a program of the system may lie: on Linux its commands on the path, elsewhere where its installer puts it.
 * @param {{ commands: readonly string[], darwin: readonly string[], win32: readonly string[] }} names `win32`: below the folders of programs
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly string[]} the likelier first
 */
export function placesOf({ commands, darwin, win32 }, env) {
  if (process.platform === 'darwin') return darwin
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return roots.flatMap((root) => (root ? win32.map((app) => join(root, app)) : []))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}
