import { promises } from 'node:fs'

/** What other users of this computer may do with the data, and the command that ends it. */
export interface OpenToOthers {
  readonly may: 'read' | 'change'
  readonly command: string
}

/** Larger stores are looked at in part: where one file is open, most are. */
const lookedAt = 5_000

/** The program's own files below the data folder. */
const ownFolders = ['store', 'backups', 'reports']
/** Its files are Chromium's, who gives some of them to everyone and closes their folder. */
const chromiums = 'electron'

/**
 * Whether others may read or change what lies in the data folder; undefined when they may not. We make files and folders
 * for their owner alone, but a copy, or a folder that was there before, may be open. By its modes alone: it isn't asked
 * who could reach it. Windows has no such modes.
 */
export async function openToOthers(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<OpenToOthers | undefined> {
  if (platform === 'win32') return undefined
  const open = new Map<string, 'read' | 'change'>()
  const root = await promises.realpath(folder).catch(() => folder)
  if (mayChange(await modeOf(root)) || mayChange(await modeOf(`${root}/${chromiums}`))) open.set(root, 'change')
  for (const name of ownFolders) {
    // `backups` may be a link to another disk.
    const own = await promises.realpath(`${root}/${name}`).catch(() => undefined)
    const found = own === undefined ? undefined : await lookThrough(own)
    if (own === undefined || !found) continue
    const isBelow = own.startsWith(`${root}/`)
    if (found === 'change' || !open.has(isBelow ? root : own)) open.set(isBelow ? root : own, found)
  }
  if (open.size === 0) return undefined
  return {
    may: [...open.values()].includes('change') ? 'change' : 'read',
    command: `chmod -R go-rwx ${[...open.keys()].map(quoted).join(' ')}`,
  }
}

/** The worst of a folder and what is in it. Follows no link. */
async function lookThrough(top: string): Promise<'read' | 'change' | undefined> {
  let worst: 'read' | undefined
  let left = lookedAt
  const folders = [top]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (mayChange(await modeOf(folder))) return 'change'
    for (const entry of await promises.readdir(folder, { withFileTypes: true }).catch(() => [])) {
      left -= 1
      if (left < 0) return worst
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      if (!entry.isFile()) continue
      const mode = await modeOf(path)
      if (mayChange(mode)) return 'change'
      if ((mode & 0o044) !== 0) worst = 'read'
    }
  }
  return worst
}

const mayChange = (mode: number) => (mode & 0o022) !== 0

/** 0 when it is gone meanwhile. */
async function modeOf(path: string): Promise<number> {
  return (await promises.lstat(path).catch(() => ({ mode: 0 }))).mode
}

/** As one word for a shell. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}

/** For a person on the command line. */
export function openToOthersText(folder: string, { may, command }: OpenToOthers): string {
  return `Other users of this computer may ${may} files of the data in ${folder}. To close it to them: ${command}`
}
