/**
 * A document's key as a file name: small letters, digits, `-` and `_` stay, every other byte becomes `~` and two
 * hexadecimal digits, so that no two keys meet on a file system that doesn't tell capitals, and no key is a path.
 */
export function encodeName(key: string): string {
  let name = ''
  for (const byte of Buffer.from(key)) {
    const char = String.fromCharCode(byte)
    name += /[a-z0-9_-]/.test(char) ? char : `~${byte.toString(16).padStart(2, '0')}`
  }
  if (name.length === 0 || name.length > longest)
    throw new RangeError(`no key of a stored document: ${JSON.stringify(key)}`)
  return name
}

export function decodeName(name: string): string {
  if (!name.includes('~')) return name
  return Buffer.from(
    name.replace(/[^~]|~../g, (part) => (part.length === 1 ? Buffer.from(part).toString('hex') : part.slice(1))),
    'hex',
  ).toString('utf8')
}

/** A file name may have 255 bytes; generation, sequence and a temporary suffix need their part of it. */
const longest = 180

export interface Generation {
  /** The name of its file. */
  readonly name: string
  /** 1 for a document's first copy on disk. */
  readonly generation: number
  /** Of the last batch that the document held when it was written. */
  readonly sequence: number
  /** It holds something that is in no event. */
  readonly put: boolean
}

export function generationName(key: string, generation: number, sequence: number, put: boolean): string {
  return `${encodeName(key)}.${String(generation)}.${String(sequence)}${put ? '.put' : ''}.json`
}

/** Those of `names` that are copies of the document `key`. */
export function generationsOf(key: string, names: readonly string[]): Generation[] {
  const own = `${encodeName(key)}.`
  return names.flatMap((name) => (name.startsWith(own) ? (parseGenerationName(name) ?? []) : []))
}

/** What the name of a document's file says; undefined for a foreign or a temporary file. */
export function parseGenerationName(name: string): (Generation & { readonly key: string }) | undefined {
  const parts = /^([a-z0-9_~-]+)\.(\d+)\.(\d+)(\.put)?\.json$/.exec(name)
  if (!parts?.[1]) return undefined
  return {
    name,
    key: decodeName(parts[1]),
    generation: Number(parts[2]),
    sequence: Number(parts[3]),
    put: parts[4] !== undefined,
  }
}

export function segmentName(number: number): string {
  return `${String(number).padStart(10, '0')}.log`
}

/** The number in the name of a segment of the journal; undefined for a foreign file. */
export function parseSegmentName(name: string): number | undefined {
  const parts = /^(\d{10,})\.log$/.exec(name)
  return parts ? Number(parts[1]) : undefined
}
