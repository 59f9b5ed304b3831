/** What stands at a path; `other` is a pipe, a socket or a device. */
export type Found = 'file' | 'folder' | 'link' | 'other'

/** That something else stands where Handsel keeps a file or a folder of its own, and what to do, for a person on the command line. */
export function whatStandsThere(path: string, found: Found): string {
  if (found === 'link') {
    return `${path} is a link, and Handsel follows no link there: what it leads to was not touched. Put the file or folder itself in its place, or delete the link if nothing belongs there, and start again. To keep the data on another disk, move the whole data folder and choose it with --data.`
  }
  return `${path} is ${inWords[found]}, which doesn't belong there; nothing was changed. Move it away, and start again.`
}

const inWords = {
  file: 'a file',
  folder: 'a folder',
  other: 'neither a file nor a folder (a pipe, a socket or a device)',
} as const
