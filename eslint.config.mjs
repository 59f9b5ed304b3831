import { defineConfig, globalIgnores } from 'eslint/config'
import css from '@eslint/css'
import js from '@eslint/js'
import esx from 'eslint-plugin-es-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { baselineOfChromium108 } from './tests/lint/config/baseline.mjs'
import handsel from './tests/lint/config/plugin.mjs'
import {
  ban,
  clock,
  electronAboveTheFloor,
  forRoots,
  ipcMain,
  nakedStorage,
  notInMain,
  notInPages,
  randomness,
  rawColour,
  storageByName,
  tests,
} from './tests/lint/config/bans.mjs'

const program = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}']
const main = ['electron/**/*.ts']
const pages = ['renderer/**/*.{ts,tsx}']
/** A leading underscore says that a name is there for its place. */
const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
const scripts = ['**/*.{mjs,cjs}']

const globalsOfNode = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Buffer',
    'URL',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setTimeout',
    'structuredClone',
  ].map((name) => [name, 'readonly']),
)

export default defineConfig(
  // The last: declarations beside a script, in which nothing runs.
  globalIgnores(['out/', 'demo/', 'test-results/', 'tests/bench/results/', '**/*.d.mts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  { plugins: { handsel } },

  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs}'],
    extends: [js.configs.recommended],
    // Names are checked for control characters on purpose.
    rules: { 'no-control-regex': 'off', 'no-unused-vars': ['error', unused] },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: program,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
    },
  },
  { files: [...program, 'electron/{flags,launcher}/**/*.{mjs,cjs}'], rules: { 'handsel/rooms': 'error' } },

  // The floor: what Node 16.17 and Chromium 108 don't have. Types know arrays from things that only look like them.
  {
    files: program,
    extends: [esx.configs['flat/restrict-to-es2022']],
    settings: { 'es-x': { aggressive: true } },
    rules: { 'es-x/no-array-prototype-findlast-findlastindex': 'off', 'es-x/no-hashbang': 'off' },
  },
  { files: main, rules: notInMain },
  { files: pages, rules: notInPages },
  { files: pages, ignores: ['renderer/kit/storage/**'], rules: nakedStorage },

  // What a room may not do, whatever it imports. Of several blocks that match a file, the last one counts.
  ban(['shared/**/*.ts'], clock, randomness, forRoots, ipcMain),
  ban(main, clock, forRoots, ipcMain, electronAboveTheFloor),
  ban(['electron/desk/**/*.ts'], clock, randomness, forRoots, ipcMain, electronAboveTheFloor),
  ban(['electron/ipc/**/*.ts'], clock, forRoots, electronAboveTheFloor),
  ban(['electron/{main,host,import}.ts'], clock, ipcMain, electronAboveTheFloor),
  ban(['electron/composition/clock.ts'], forRoots, ipcMain, electronAboveTheFloor),
  // How long its own work takes, to let others have their turn.
  ban(['electron/store/**/turns.ts'], forRoots, ipcMain, electronAboveTheFloor),
  // The one place that chooses between the new and the old way to serve our scheme.
  ban(
    ['electron/window/scheme.ts'],
    clock,
    forRoots,
    ipcMain,
    electronAboveTheFloor.filter(({ name }) => name !== 'protocol.handle'),
  ),
  ban(pages, clock, forRoots, rawColour, storageByName),
  ban(['renderer/console/client/clock.ts', 'renderer/customer/clock.ts'], forRoots, rawColour, storageByName),

  // Words that people read live in the catalogue; the catalogue's own files hold nothing else.
  { files: pages, ignores: ['**/i18n/**', '**/words/**', '**/words.ts'], rules: { 'handsel/words': 'error' } },
  { files: ['electron/window/**/*.ts'], rules: { 'handsel/words': ['error', { native: true }] } },

  {
    files: pages,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/set-state-in-render': 'error',
      'react-hooks/static-components': 'error',
    },
  },

  {
    files: ['**/*.css'],
    language: 'css/css',
    extends: [css.configs.recommended],
    rules: {
      'css/use-baseline': ['error', baselineOfChromium108],
      'css/no-invalid-properties': ['error', { allowUnknownVariables: true }],
      // The one honest use, motion taken away from everything, is as good as the many bad ones; review tells them apart.
      'css/no-important': 'off',
      'handsel/css-floor': 'error',
    },
  },
  { files: ['**/*.css'], ignores: ['**/tokens.css'], rules: { 'handsel/css-tokens': 'error' } },

  {
    files: ['tests/**/*.{ts,tsx}', '*.ts', 'renderer/**/*.mts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', unused],
      'no-empty-pattern': 'off',
    },
  },
  ban(['tests/**/*.{ts,tsx}'], tests),
  // TypeScript reads the launcher's scripts and knows every name that Node has.
  { files: scripts, languageOptions: { globals: globalsOfNode } },
  { files: ['electron/launcher/**'], rules: { 'no-undef': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
)
