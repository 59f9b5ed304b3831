// @ts-check
// Stands for the default app that Electron carries in its own distribution: `electron [-r MODULE]
// [switches] PATH [the app's flags]` loads the app at PATH. process.argv stays as it came, as with
// the original; a module preloaded with -r may shorten it.
'use strict'

const { existsSync, readFileSync, statSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join, resolve } = require('node:path')
// The two setters exist for default apps only and are not in Electron's public types.
const app = /** @type {Electron.App & { setAppPath(path: string): void, setVersion(version: string): void }} */ (
  require('electron').app
)

const { modules, path } = readArguments(process.argv.slice(1))
if (path === undefined) {
  console.error('This Electron is for evaluation and tests. Start it on the folder of an app: electron PATH')
  process.exit(1)
}
const target = resolve(path)
const entry = describeApp(target)
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const requireFromHere = createRequire(join(process.cwd(), 'x.js'))
for (const name of modules) requireFromHere(name)
requireFromHere(entry)

/**
 * The modules to preload and the app's path: the first argument that is neither a switch nor a
 * module. What follows it belongs to the app.
 * @param {readonly string[]} args
 * @returns {{ modules: string[], path: string | undefined }}
 */
function readArguments(args) {
  /** @type {string[]} */
  const modules = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') {
      at++
      modules.push(args[at] ?? '')
    } else if (!arg.startsWith('-')) {
      return { modules, path: arg }
    }
  }
  return { modules, path: undefined }
}

/**
 * Gives Electron the app's path, name and version, before any of its code asks for them, and
 * returns the file to load.
 * @param {string} target
 * @returns {string}
 */
function describeApp(target) {
  const packageFile = join(target, 'package.json')
  if (!existsSync(packageFile)) {
    app.setAppPath(existsSync(target) && statSync(target).isDirectory() ? target : dirname(target))
    return target
  }
  const { name, productName, version, main } = JSON.parse(readFileSync(packageFile, 'utf8'))
  if (version) app.setVersion(version)
  app.setName(productName || name || app.getName())
  app.setAppPath(target)
  return join(target, main || 'index.js')
}
