// @ts-check
// The one table of flags. The program bundles this file, so it uses nothing of Node.

/** @typedef {import('./flags.d.mts').Flags} Flags */

const USAGE = `Flags:
  --data DIR           keep the data in DIR (default: the platform's place)
  --webchat-port N     port of the customer page on 127.0.0.1, 0 = any free one
  --lang en|zh-CN      language of the console
  --sample             open the sample shop, signed in as its supervisor`

const HOST_USAGE = `Flags:
  --data DIR           folder of the shop's data
  --webchat-port N     port of the customer page on 127.0.0.1, 0 = any free one`

/** What Electron, Chromium and the drivers of tests add to a command line themselves. */
const SWITCH_OF_CHROMIUM =
  /^--(?:(?:no|enable|disable|force|use|trace|proxy|log|ozone|inspect|remote)-[\w-]+|inspect|headless|in-process-gpu|js-flags|v|vmodule|user-data-dir|password-store|gtk-version|host-resolver-rules)(?:=.*)?$/

/** @type {typeof import('./flags.d.mts').WRONG_FLAGS_EXIT} */
export const WRONG_FLAGS_EXIT = 2

/** @type {typeof import('./flags.d.mts').parseFlags} */
export const parseFlags = (args) => parse(args, () => false)

/** @type {typeof import('./flags.d.mts').parseProgramFlags} */
export const parseProgramFlags = (args, { packaged }) => {
  let folderDue = !packaged
  return parse(args, (arg) => {
    if (arg.startsWith('-')) return SWITCH_OF_CHROMIUM.test(arg)
    const isFolder = folderDue
    folderDue = false
    return isFolder
  })
}

/** @type {typeof import('./flags.d.mts').parseHostFlags} */
export const parseHostFlags = (args) => {
  const parsed = parse(args, () => false, HOST)
  if (!parsed.ok) return parsed
  const { data, webchatPort } = parsed.flags
  return data === undefined ? wrong('--data is missing', HOST_USAGE) : { ok: true, flags: { data, webchatPort } }
}

/** @type {typeof import('./flags.d.mts').writeFlags} */
export const writeFlags = ({ data, webchatPort, lang, sample }) => [
  ...(data === undefined ? [] : [`--data=${data}`]),
  ...(webchatPort === undefined ? [] : [`--webchat-port=${String(webchatPort)}`]),
  ...(lang === undefined ? [] : [`--lang=${lang}`]),
  ...(sample ? ['--sample'] : []),
]

/**
 * @typedef {{ ok: true, flags: Partial<Flags> } | { ok: false, wrong: string }} Read
 * @type {Record<string, { takes: true, read: (value: string) => Read } | { takes: false, flags: Partial<Flags> }>}
 */
const TABLE = {
  '--data': { takes: true, read: (value) => ({ ok: true, flags: { data: value } }) },
  '--webchat-port': { takes: true, read: readPort },
  '--lang': { takes: true, read: readLanguage },
  '--sample': { takes: false, flags: { sample: true } },
}

const CONSOLE = { table: TABLE, usage: USAGE }
const HOST = {
  table: { '--data': TABLE['--data'], '--webchat-port': TABLE['--webchat-port'] },
  usage: HOST_USAGE,
}

/**
 * @param {readonly string[]} args
 * @param {(arg: string) => boolean} isTolerated
 * @param {{ table: Partial<typeof TABLE>, usage: string }} program what it takes, and how that is told where a flag is wrong
 * @returns {import('./flags.d.mts').ParsedFlags}
 */
function parse(args, isTolerated, { table, usage } = CONSOLE) {
  /** @type {Flags} */
  let flags = { sample: false }
  const seen = new Set()
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    const [name, attached] = split(arg)
    const entry = Object.hasOwn(table, name) ? table[name] : undefined
    if (entry === undefined) {
      if (isTolerated(arg)) continue
      return wrong(arg.startsWith('-') ? `unknown flag ${name}` : `unexpected argument ${arg}`, usage)
    }
    if (seen.has(name)) return wrong(`${name} is given twice`, usage)
    seen.add(name)
    if (!entry.takes) {
      if (attached !== undefined) return wrong(`${name} takes no value`, usage)
      flags = { ...flags, ...entry.flags }
      continue
    }
    const value = attached ?? args[++at]
    if (value === undefined || value === '' || (attached === undefined && value.startsWith('--')))
      return wrong(`${name} needs a value`, usage)
    const read = entry.read(value)
    if (!read.ok) return wrong(read.wrong, usage)
    flags = { ...flags, ...read.flags }
  }
  return { ok: true, flags }
}

/**
 * @param {string} arg
 * @returns {[name: string, attached: string | undefined]}
 */
function split(arg) {
  const equals = arg.indexOf('=')
  return equals < 0 || !arg.startsWith('--') ? [arg, undefined] : [arg.slice(0, equals), arg.slice(equals + 1)]
}

/**
 * @param {string} value
 * @returns {Read}
 */
function readPort(value) {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  return port <= 65_535
    ? { ok: true, flags: { webchatPort: port } }
    : { ok: false, wrong: `--webchat-port must be a number from 0 to 65535, not ${value}` }
}

/**
 * @param {string} value
 * @returns {Read}
 */
function readLanguage(value) {
  return value === 'en' || value === 'zh-CN'
    ? { ok: true, flags: { lang: value } }
    : { ok: false, wrong: `--lang must be en or zh-CN, not ${value}` }
}

/**
 * @param {string} what
 * @param {string} usage
 * @returns {{ ok: false, message: string }}
 */
function wrong(what, usage) {
  return { ok: false, message: `${what}\n${usage}` }
}
