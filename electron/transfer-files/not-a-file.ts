/** Something else than a file (or a folder of ours) stands there: a link, a pipe, a device. */
export class NotAFile extends Error {
  readonly code = 'ENOTFILE'

  constructor(path: string) {
    super(`${path} is no regular file (a folder, a link, a pipe or a device). Choose another one.`)
  }
}
