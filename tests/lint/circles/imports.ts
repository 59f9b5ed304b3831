import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** What each file, or folder, imports, by its path in the project. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>

const root = fileURLToPath(new URL('../../..', import.meta.url))
const program = ['shared', 'electron', 'renderer']
const script = /\.[cm]?[jt]sx?$/
/** What an import may leave out, or name by its compiled name. */
const endings = ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx']

/** The texts of the program's files by their path in the project. */
export function textsOfProgram(): Map<string, string> {
  const files = program.flatMap(filesIn)
  return new Map(files.map((file) => [file, script.test(file) ? readFileSync(join(root, file), 'utf8') : '']))
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

/**
 * Which of these files each one imports, in every form of an import: types, re-exports, `import()`, `import('…').Type`,
 * `require()`, and types in the JSDoc of a script.
 * @throws Error when an import names none of them
 */
export function importsBetween(texts: ReadonlyMap<string, string>): Imports {
  const imports = new Map<string, ReadonlySet<string>>()
  for (const [file, text] of texts) {
    if (!script.test(file)) continue
    const own = [...specifiersIn(file, text)].filter((name) => name.startsWith('.'))
    const found = own.map((name) => fileOf(join(dirname(file), name.replace(/\?.*$/, '')), texts, file))
    imports.set(file, new Set(found.filter((one) => one !== file)))
  }
  return imports
}

/** The same between folders: a folder's own files are one room, without what lies in folders below it. */
export function betweenFolders(imports: Imports): Imports {
  const folders = new Map<string, Set<string>>()
  for (const [file, imported] of imports) {
    const from = dirname(file)
    const to = folders.get(from) ?? new Set()
    for (const one of imported) if (dirname(one) !== from) to.add(dirname(one))
    folders.set(from, to)
  }
  return folders
}

function* specifiersIn(file: string, text: string): Iterable<string> {
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) yield fileName
  if (/\.[cm]js$/.test(file)) for (const [, name = ''] of text.matchAll(/import\('([^']+)'\)/g)) yield name
}

function fileOf(path: string, texts: ReadonlyMap<string, string>, importer: string): string {
  const found = [...endings.map((ending) => path + ending), path.replace(/\.mjs$/, '.mts')].find((one) =>
    texts.has(one),
  )
  if (found === undefined) throw new Error(`${importer} imports ${path}, which isn't there`)
  return found
}
