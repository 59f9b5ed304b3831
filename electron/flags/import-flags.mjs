// @ts-check

const USAGE = `Usage: npm run import -- FILE --data DIR [--strict]
  FILE         what Export wrote, or a file in its format (electron/desk/transfer/FORMAT.md)
  --data DIR   the data folder to import into
  --strict     import nothing if one line is bad`

/**
 * Reads what followed `npm run import --`.
 * @param {readonly string[]} args
 * @returns {{ ok: true, file: string, data: string, strict: boolean } | { ok: false, message: string }}
 */
export function parseImportFlags(args) {
  /** @type {string | undefined} */
  let file
  /** @type {string | undefined} */
  let data
  let strict = false
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--strict') strict = true
    else if (arg === '--data') {
      data = args[++at]
      if (data === undefined || data === '' || data.startsWith('--')) return wrong('--data needs a folder')
    } else if (arg.startsWith('--data=')) data = arg.slice('--data='.length)
    else if (arg.startsWith('-')) return wrong(`unknown flag ${arg}`)
    else if (file !== undefined) return wrong(`unexpected argument ${arg}`)
    else file = arg
  }
  if (file === undefined || file === '') return wrong('no file')
  return data === undefined || data === '' ? wrong('no data folder') : { ok: true, file, data, strict }
}

/**
 * @param {string} what
 * @returns {{ ok: false, message: string }}
 */
function wrong(what) {
  return { ok: false, message: `${what}\n${USAGE}` }
}
