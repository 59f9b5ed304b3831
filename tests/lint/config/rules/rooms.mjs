import { existsSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, relative, resolve, sep } from 'node:path'
import { rooms } from '../rooms.mjs'

const root = resolve(import.meta.dirname, '../../../..')

/**
 * Holds the import arrows of `rooms.mjs`, for every form of import, by path alone: also for a file that isn't
 * written yet.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const roomsRule = {
  meta: {
    type: 'problem',
    docs: { description: 'hold the import arrows between the rooms' },
    schema: [],
    messages: {
      arrow: '{{from}} may not import {{to}}.',
      typesOnly: '{{from}} may import only types from {{to}}: use "import type".',
      door: '{{from}} may import {{to}} only through its {{door}}.',
      package: '{{from}} may not import "{{to}}".',
    },
  },
  create(context) {
    const file = pathInProject(context.filename)
    const from = file === undefined ? undefined : roomOf(file)
    if (!from) return {}

    /** @param {import('estree').Node} node @param {unknown} specifier @param {boolean} typesOnly */
    function check(node, specifier, typesOnly) {
      if (typeof specifier !== 'string') return
      const problem = specifier.startsWith('.')
        ? problemOfPath(from, pathInProject(targetOf(context.filename, specifier)), typesOnly)
        : problemOfPackage(from, specifier)
      if (problem) context.report({ node, ...problem })
    }

    return {
      ImportDeclaration: (node) => check(node.source, node.source.value, node.importKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.source.value, node.exportKind === 'type'),
      ExportNamedDeclaration: (node) =>
        node.source && check(node.source, node.source.value, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, node.source.value, false),
      TSImportType: (node) => check(node, node.source.value, true),
      TSExternalModuleReference: (node) => check(node, node.expression.value, false),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0]?.value, false),
    }
  },
}

function problemOfPath(from, path, typesOnly) {
  const to = path === undefined ? undefined : roomOf(path)
  if (to?.name === from.name) return undefined
  // A path that no row claims: tests and configurations import the rooms, never the other way round.
  if (!to) return { messageId: 'arrow', data: { from: from.name, to: path ?? 'a file outside the project' } }
  const door = to.room.door
  const allows = (/** @type {string} */ entry) =>
    isRoom(entry) ? entry === to.room.at : isWithin(path, entry.replace('$1', from.star ?? ''))
  if (from.room.may.some(allows)) {
    return door === undefined || path === `${to.name}/${door}`
      ? undefined
      : { messageId: 'door', data: { from: from.name, to: to.name, door } }
  }
  if (from.room.types?.some(allows))
    return typesOnly ? undefined : { messageId: 'typesOnly', data: { from: from.name, to: to.name } }
  return { messageId: 'arrow', data: { from: from.name, to: to.name } }
}

function problemOfPackage(from, specifier) {
  const name = isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier
  const listed = (/** @type {string} */ entry) =>
    entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : isWithin(name, entry)
  const { packages, no = [] } = from.room
  const refused = packages ? !packages.some(listed) : no.some(listed)
  return refused ? { messageId: 'package', data: { from: from.name, to: specifier } } : undefined
}

/** The room that holds a path: its row, its name, and what `*` stood for. */
function roomOf(path) {
  let best
  for (const room of rooms) {
    const match = new RegExp(`^${room.at.replace('*', '([^/]+)')}(?=/${room.at.endsWith('*') ? '' : '|$'})`).exec(path)
    const isBetter =
      match && (!best || match[0].length > best.name.length || (match[0] === best.name && match[1] === undefined))
    if (isBetter) best = { room, name: match[0], star: match[1] }
  }
  return best
}

function isRoom(entry) {
  return rooms.some(({ at }) => at === entry)
}

/** A file's path within the project, with `/`, without its extension; undefined for one outside. */
function pathInProject(file) {
  const path = relative(root, file).split(sep).join('/')
  return path.startsWith('..') ? undefined : path.replace(/\.(d\.)?[cm]?[jt]sx?$/, '')
}

/** What a relative specifier names: the file, or the index of the folder. */
function targetOf(importer, specifier) {
  const target = resolve(dirname(importer), specifier.replace(/\?.*$/, ''))
  const isFolder =
    existsSync(target) && statSync(target).isDirectory() && !['.ts', '.tsx'].some((end) => existsSync(target + end))
  return isFolder ? resolve(target, 'index') : target
}

function isWithin(path, folder) {
  return path === folder || path.startsWith(`${folder}/`)
}
