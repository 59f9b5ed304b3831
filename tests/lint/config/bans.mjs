/**
 * What code may not say, by the room it stands in. Each ban is a selector for ESLint's `no-restricted-syntax` with
 * the words that the person who meets it needs.
 *
 * @typedef {{ selector: string, message: string, name?: string }} Ban
 */

/** A block of the configuration that bans all of these in these files. @param {string[]} files @param {Ban[][]} bans */
export function ban(files, ...bans) {
  return {
    files,
    rules: {
      'no-restricted-syntax': ['error', ...bans.flat().map(({ selector, message }) => ({ selector, message }))],
    },
  }
}

const clockMessage =
  'The one clock is electron/composition/clock.ts, made once by the root: take the instant, or the clock, as an argument (in a page: from clock.ts).'
/** @type {Ban[]} */
export const clock = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: clockMessage },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clockMessage },
  { selector: 'CallExpression[callee.name="Date"]', message: clockMessage },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: clockMessage },
  { selector: 'MemberExpression[object.name="performance"][property.name="now"]', message: clockMessage },
  { selector: 'MemberExpression[object.name="process"][property.name="hrtime"]', message: clockMessage },
  { selector: 'ImportDeclaration[source.value=/^(node:)?perf_hooks$/]', message: clockMessage },
]

const randomnessMessage =
  'Rules and use-cases are functions of what they are given: take ids and random bytes as an argument.'
/** @type {Ban[]} */
export const randomness = [
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: randomnessMessage },
  { selector: 'ImportSpecifier[imported.name=/^random(UUID|Bytes|Int|Fill|FillSync)$/]', message: randomnessMessage },
  {
    selector: 'MemberExpression[property.name=/^(randomUUID|randomBytes|getRandomValues)$/]',
    message: randomnessMessage,
  },
]

const rootsMessage =
  'Only the roots (electron/main.ts, host.ts, import.ts) read the environment and the arguments, and make the clock: take what you need as an argument.'
/** What is for the composition roots alone. @type {Ban[]} */
export const forRoots = [
  {
    selector:
      'MemberExpression[object.name="process"]:matches([property.name=/^(env|argv)$/], [property.value=/^(env|argv)$/])',
    message: rootsMessage,
  },
  {
    selector: 'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name=/^(env|argv)$/]',
    message: rootsMessage,
  },
  { selector: 'ImportSpecifier[imported.name=/^(env|argv|createClock)$/]', message: rootsMessage },
  { selector: 'MemberExpression[object.type="MetaProperty"][property.name="env"]', message: rootsMessage },
]

/** @type {Ban[]} */
export const ipcMain = [
  {
    selector: 'Identifier[name="ipcMain"]',
    message: 'Only electron/ipc touches ipcMain: it checks sender, input, role and output of every call.',
  },
]

/** @type {(name: string, selector: string) => Ban} */
const above = (name, selector) => ({
  name,
  selector,
  message: `${name} is above the floor: Electron 22 doesn't have it.`,
})
/** @type {(object: string, property: string) => Ban} */
const member = (object, property) =>
  above(`${object}.${property}`, `MemberExpression[object.name="${object}"][property.name="${property}"]`)
/** Electron's newer interfaces: its types are those of the newest version and let them pass. @type {Ban[]} */
export const electronAboveTheFloor = [
  member('protocol', 'handle'),
  member('net', 'fetch'),
  member('net', 'resolveHost'),
  member('safeStorage', 'getSelectedStorageBackend'),
  member('safeStorage', 'setUsePlainTextEncryption'),
  member('safeStorage', 'encryptStringAsync'),
  member('safeStorage', 'decryptStringAsync'),
  member('safeStorage', 'isAsyncEncryptionAvailable'),
  member('utilityProcess', 'on'),
  member('webFrameMain', 'fromFrameToken'),
  member('contextBridge', 'executeInMainWorld'),
  member('webUtils', 'getPathForFile'),
  member('shell', 'readShortcutLinkAsync'),
  above('WebContentsView', 'ImportSpecifier[imported.name="WebContentsView"]'),
  above('BaseWindow', 'ImportSpecifier[imported.name="BaseWindow"]'),
  above('ImageView', 'ImportSpecifier[imported.name="ImageView"]'),
  above('webUtils', 'ImportSpecifier[imported.name="webUtils"]'),
  above('navigationHistory', 'MemberExpression[property.name="navigationHistory"]'),
  above('registerPreloadScript', 'MemberExpression[property.name="registerPreloadScript"]'),
  above('setDisplayMediaRequestHandler with useSystemPicker', 'Property[key.name="useSystemPicker"]'),
]

/** What Node 16 has not as a global, or only in part. @type {import('eslint').Linter.RulesRecord} */
export const notInMain = {
  'no-restricted-globals': [
    'error',
    ...[
      'Blob',
      'CustomEvent',
      'File',
      'FormData',
      'Headers',
      'ReadableStream',
      'Request',
      'Response',
      'TransformStream',
      'WebSocket',
      'WritableStream',
      'crypto',
      'fetch',
      'navigator',
      'structuredClone',
    ].map((name) => ({ name, message: 'Above the floor: the main process of Electron 22 is Node 16.17.' })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'AbortSignal', property: 'any', message: "Above the floor: Node 16.17 doesn't have it." },
    { object: 'URL', property: 'canParse', message: "Above the floor: Node 16.17 doesn't have it." },
  ],
}

/** What Chromium 108 has not. @type {import('eslint').Linter.RulesRecord} */
export const notInPages = {
  'no-restricted-properties': [
    'error',
    ...[
      ['URL', 'canParse'],
      ['URL', 'parse'],
      ['AbortSignal', 'any'],
      ['document', 'startViewTransition'],
      ['scheduler', 'yield'],
    ].map(([object, property]) => ({ object, property, message: "Above the floor: Chromium 108 doesn't have it." })),
    ...['showPopover', 'hidePopover', 'togglePopover', 'checkVisibility', 'setHTMLUnsafe', 'requestClose'].map(
      (property) => ({ property, message: "Above the floor: Chromium 108 doesn't have it." }),
    ),
  ],
}

/** @type {import('eslint').Linter.RulesRecord} */
export const nakedStorage = {
  'no-restricted-globals': [
    'error',
    ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => ({
      name,
      message: 'A browser may forbid its storage, and throws then: use renderer/kit/storage.',
    })),
  ],
}
/** The same storage by its owner's name, and cookies. @type {Ban[]} */
export const storageByName = [
  {
    selector:
      'MemberExpression[property.name=/^(localStorage|sessionStorage|indexedDB)$/][object.name=/^(window|self|globalThis|document)$/]',
    message: 'A browser may forbid its storage, and throws then: use renderer/kit/storage.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name="cookie"]',
    message: 'The customer is a cookie that no script sees; what a page keeps goes through renderer/kit/storage.',
  },
]

/** @type {Ban[]} */
export const rawColour = [
  {
    selector: 'Literal[value=/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i]',
    message: 'Colours live in tokens.css: use a role.',
  },
  {
    selector: 'JSXAttribute[name.name=/^(popover|popoverTarget|popoverTargetAction|command|commandfor|commandFor)$/]',
    message: "Above the floor: Chromium 108 doesn't know this attribute.",
  },
]

/** @type {Ban[]} */
export const tests = [
  {
    selector:
      'MemberExpression[property.name=/^(only|skip|skipIf|runIf|todo|fixme|fails)$/][object.name=/^(test|it|describe|suite)$/]',
    message: 'A test runs always, and all of them run.',
  },
  {
    selector: 'MemberExpression[property.name=/^(only|skip|fixme)$/][object.property.name="describe"]',
    message: 'A test runs always, and all of them run.',
  },
  {
    selector: 'MemberExpression[property.name="waitForTimeout"]',
    message: 'Wait for what the person would wait for, not for time.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(toMatchSnapshot|toMatchInlineSnapshot|toHaveScreenshot|toMatchAriaSnapshot)$/]',
    message: 'Say what must be true; a snapshot says only that something changed.',
  },
]
