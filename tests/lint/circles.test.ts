import { describe, expect, test } from 'vitest'
import { complaintsOfCircles } from './circles/circles'
import { betweenFolders, importsBetween, textsOfProgram } from './circles/imports'
import { knownBetweenFiles, knownBetweenFolders } from './circles/known'

const files = (texts: Record<string, string>) => importsBetween(new Map(Object.entries(texts)))

describe('the program', () => {
  const imports = importsBetween(textsOfProgram())

  test('has no circles between files but those that are known', () => {
    expect(complaintsOfCircles(imports, knownBetweenFiles)).toEqual([])
  })

  test('has no circles between folders but those that are known', () => {
    expect(complaintsOfCircles(betweenFolders(imports), knownBetweenFolders)).toEqual([])
  })
})

describe('a circle between files', () => {
  test.for([
    ['an import', `import { b } from './b'`],
    ['an import of types', `import type { B } from './b'`],
    ['a re-export', `export * from './b'`],
    ['an import when needed', `export const later = () => import('./b')`],
    ['an import in a type', `export type Later = import('./b').B`],
    ['a worker', `import start from './b?nodeWorker'`],
  ] as const)('is found in the form of %s', ([, text]) => {
    expect(complaintsOfCircles(files({ 'x/a.ts': text, 'x/b.ts': `import { a } from './a'` }), [])).toEqual([
      'A new circle: x/a.ts → x/b.ts → x/a.ts',
    ])
  })

  test('is found through an index, and told once with all of its arrows', () => {
    const imports = files({
      'x/a.tsx': `import { b } from './y'`,
      'x/y/index.ts': `export { b } from './b'`,
      'x/y/b.ts': `import type { A } from '../a'`,
    })
    expect(complaintsOfCircles(imports, [])).toEqual(['A new circle: x/a.tsx → x/y/index.ts → x/y/b.ts → x/a.tsx'])
  })

  test('is found in the JSDoc of a script', () => {
    const imports = files({
      'x/a.mjs': `/** @typedef {import('./b.mjs').B} B */`,
      'x/b.mjs': `import { a } from './a.mjs'`,
    })
    expect(complaintsOfCircles(imports, [])).toEqual(['A new circle: x/a.mjs → x/b.mjs → x/a.mjs'])
  })

  test('is not two ways to one file', () => {
    const imports = files({
      'x/a.ts': `import './b'\nimport './c'`,
      'x/b.ts': `import './c'`,
      'x/c.ts': `import 'node:fs'\nimport './c.css'`,
      'x/c.css': '',
    })
    expect(complaintsOfCircles(imports, [])).toEqual([])
  })
})

describe('a circle between folders', () => {
  test('is found where no files make one', () => {
    const imports = files({
      'x/a.ts': `import '../y/b'`,
      'x/c.ts': '',
      'y/b.ts': '',
      'y/d.ts': `import '../x/c'`,
    })
    expect(complaintsOfCircles(imports, [])).toEqual([])
    expect(complaintsOfCircles(betweenFolders(imports), [])).toEqual(['A new circle: x → y → x'])
  })

  test('is found between a folder’s own files and a folder in it', () => {
    const imports = files({ 'x/a.ts': `import './y/b'`, 'x/c.ts': '', 'x/y/b.ts': `import type { C } from '../c'` })
    expect(complaintsOfCircles(betweenFolders(imports), [])).toEqual(['A new circle: x → x/y → x'])
  })
})

describe('the list of known circles', () => {
  const circle = files({ 'x/a.ts': `import './b'`, 'x/b.ts': `import './a'` })

  test('lets those pass that are in it, each by all of its arrows', () => {
    expect(complaintsOfCircles(circle, ['x/a.ts → x/b.ts', 'x/b.ts → x/a.ts'])).toEqual([])
    expect(complaintsOfCircles(circle, ['x/a.ts → x/b.ts'])).toEqual(['A new circle: x/a.ts → x/b.ts → x/a.ts'])
  })

  test('may hold nothing that is gone', () => {
    expect(complaintsOfCircles(files({ 'x/a.ts': `import './b'`, 'x/b.ts': '' }), ['x/a.ts → x/b.ts'])).toEqual([
      'On no circle any more, take it off the list: x/a.ts → x/b.ts',
    ])
  })
})

test('an import of a file that isn’t there is an error, not an arrow less', () => {
  expect(() => files({ 'x/a.ts': `import './b'` })).toThrow("x/a.ts imports x/b, which isn't there")
})
