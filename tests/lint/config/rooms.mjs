/**
 * The rooms of the house and the arrows between them: which folder may import which. This table is the law; the rule
 * `handsel/rooms` reads it. A path that no row claims (tests, configurations) may import what it likes.
 *
 * - `at`: the folder or file (without extension) that makes the room; `*` stands for any one folder, and `$1` in the
 *   other columns for what it matched. The longest match wins.
 * - `may`: the rooms, or single files, that it may import.
 * - `types`: what it may import with `import type` only.
 * - `packages`: the modules from outside that it may import; `no`: those that it may not. One of the two.
 * - `door`: the only file of the room that others may import.
 *
 * @typedef {object} Room
 * @property {string} at
 * @property {string[]} may
 * @property {string[]} [types]
 * @property {string[]} [packages]
 * @property {string[]} [no]
 * @property {string} [door]
 */

const shared = ['shared/model', 'shared/rules', 'shared/contract']

/** What a page can't have: Electron, Node's own modules (`node:*`), and libraries that need them. */
const notInPages = ['electron', 'node:*', 'ws', 'lowdb']

/** The small kits of the console, open to all of its features. */
const kits = ['renderer/console/ui', 'renderer/console/i18n', 'renderer/console/client']

/** @type {Room[]} */
export const rooms = [
  { at: 'shared/model', may: [], packages: ['zod', 'temporal-polyfill'] },
  { at: 'shared/rules', may: ['shared/model'], packages: ['temporal-polyfill'] },
  { at: 'shared/contract', may: ['shared/model'], packages: ['zod'] },

  {
    at: 'electron/main',
    may: [
      'shared/model',
      'electron/composition',
      'electron/console-windows',
      'electron/data-folder',
      'electron/desk',
      'electron/flags',
      'electron/transfer-files',
      'electron/window',
    ],
    no: [],
  },
  // Composition roots without a window, and without Electron: all that they may import has none either.
  { at: 'electron/host', may: ['electron/composition', 'electron/data-folder', 'electron/flags'], no: ['electron'] },
  {
    at: 'electron/import',
    may: ['electron/composition', 'electron/data-folder', 'electron/desk', 'electron/transfer-files'],
    no: ['electron'],
  },
  // What the roots make alike: the only room that puts the others together.
  {
    at: 'electron/composition',
    may: [
      'shared/model',
      'electron/channels/*',
      'electron/data-folder',
      'electron/desk',
      'electron/passphrases',
      'electron/store',
    ],
    types: ['shared/contract'],
    no: ['electron', 'ws', 'lowdb'],
  },
  {
    at: 'electron/console-windows',
    may: ['electron/ipc', 'electron/window'],
    types: ['shared/model', 'electron/composition'],
    packages: [],
  },
  { at: 'electron/data-folder', may: [], types: ['electron/store'], packages: ['node:fs'] },
  // What the desk knows as ports, on this machine's disk.
  {
    at: 'electron/transfer-files',
    may: ['shared/model'],
    types: ['electron/desk', 'electron/store'],
    no: ['electron', 'ws', 'lowdb', 'node:http', 'node:https', 'node:net'],
  },
  // A port of the desk on a worker thread; without Electron, so that a program without a window can have it.
  {
    at: 'electron/passphrases',
    may: ['shared/model'],
    types: ['electron/desk'],
    packages: ['node:crypto', 'node:worker_threads'],
  },
  { at: 'electron/preload', may: ['shared/model', 'shared/contract'], packages: ['electron'] },
  // The words of the contract are the model's: who speaks the one needs the other.
  { at: 'electron/ipc', may: ['shared/model', 'shared/contract'], no: ['ws', 'lowdb'] },
  // The use-cases are a function of state, input, who and when: no disk, no network, no Electron.
  {
    at: 'electron/desk',
    may: ['shared/model', 'shared/rules'],
    types: ['shared/contract', 'electron/store'],
    packages: ['zod', 'temporal-polyfill'],
  },
  { at: 'electron/store', may: ['shared/model'], no: ['electron', 'ws', 'node:http', 'node:https', 'node:net'] },
  // What every channel is to the rest: one interface.
  { at: 'electron/channels', may: ['shared/model'], types: ['electron/desk'], no: ['electron', 'lowdb'] },
  {
    at: 'electron/channels/*',
    may: ['shared/model', 'shared/contract/$1', 'electron/channels'],
    types: ['electron/desk'],
    no: ['electron', 'lowdb'],
  },
  { at: 'electron/search', may: ['shared/model'], no: ['electron', 'ws', 'lowdb'] },
  { at: 'electron/window', may: shared, no: ['ws', 'lowdb', 'node:http', 'node:https', 'node:net'] },
  // Read by the launcher before anything is built, and bundled into the program: plain JavaScript, nothing of Node.
  { at: 'electron/flags', may: [], packages: [] },
  { at: 'electron/launcher', may: ['electron/flags'], no: ['lowdb', 'ws', 'zod', 'react'] },

  { at: 'renderer/kit', may: shared, no: notInPages },
  { at: 'renderer/console', may: [...shared, 'renderer/kit', ...kits, 'renderer/console/*'], no: notInPages },
  ...kits.map((at) => ({ at, may: [...shared, 'renderer/kit', ...kits], no: notInPages })),
  // A feature knows another one by its index.ts alone.
  {
    at: 'renderer/console/*',
    may: [...shared, 'renderer/kit', ...kits, 'renderer/console/*'],
    no: notInPages,
    door: 'index',
  },
  { at: 'renderer/customer', may: [...shared, 'renderer/kit'], no: notInPages },
]
