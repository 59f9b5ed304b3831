import { describe, expect, test } from 'vitest'
import {
  countListed,
  failuresInPlaywright,
  failuresInVitest,
  inWords,
  sum,
  tallyOfPlaywright,
  tallyOfStep,
  tallyOfVitest,
} from '../../tally.mjs'

const passed = { status: 'passed' }
const failed = { status: 'failed' }
const pending = { status: 'pending' }

describe('the sum of all runners', () => {
  test('counts each test of each file once', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: [passed, passed, pending] },
        { status: 'failed', assertionResults: [passed, failed] },
      ],
    }
    expect(tallyOfVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
  })

  test('counts a file that broke before its tests as failed', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: [passed] },
        { status: 'failed', assertionResults: [] },
      ],
    }
    expect(tallyOfVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('counts what Playwright expected, and a flaky test as failed', () => {
    expect(tallyOfPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }, 1)).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
    })
  })

  test('counts an error outside of any spec as failed', () => {
    expect(tallyOfPlaywright({ stats: { expected: 4 }, errors: [{ message: 'a spec did not compile' }] }, 1)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 0,
    })
  })

  test.for([
    ['wrote no report', undefined, 0],
    ['crashed after its tests passed', { testResults: [{ status: 'passed', assertionResults: [passed] }] }, 1],
    ['ran nothing', { testResults: [] }, 0],
    ['skipped all', { testResults: [{ status: 'passed', assertionResults: [pending] }] }, 0],
  ] as const)('is red when a runner %s', ([, report, exitCode]) => {
    expect(tallyOfVitest(report, exitCode).failed).toBe(1)
  })

  test('names each failed test of Vitest, and each file that broke, with the first line of why', () => {
    const report = {
      testResults: [
        { name: '/house/tests/a.test.ts', status: 'passed', assertionResults: [passed] },
        {
          name: '/house/tests/b.test.ts',
          status: 'failed',
          assertionResults: [passed, { ...failed, fullName: 'adds up', failureMessages: ['2 is not 3\n  at b.ts:1'] }],
        },
        { name: '/house/tests/c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    }
    expect(failuresInVitest(report, '/house')).toEqual([
      'tests/b.test.ts › adds up: 2 is not 3',
      'tests/c.test.ts: no such module',
    ])
    expect(failuresInVitest(undefined, '/house')).toEqual([])
  })

  test('names each failed spec of Playwright, also in groups, and what broke outside of them', () => {
    const red = { ok: false, tests: [{ results: [{ error: { message: '\u001b[31mno button\u001b[39m\nat …' } }] }] }
    const report = {
      errors: [{ message: 'a spec did not compile' }],
      suites: [
        {
          specs: [
            { ok: true, file: 'a.spec.ts', title: 'opens', tests: [] },
            { ...red, file: 'a.spec.ts', title: 'sends' },
          ],
          suites: [{ specs: [{ ok: false, file: 'a.spec.ts', title: 'waits', tests: [{ results: [] }] }] }],
        },
      ],
    }
    expect(failuresInPlaywright(report)).toEqual([
      'outside of any spec: a spec did not compile',
      'a.spec.ts › sends: no button',
      'a.spec.ts › waits',
    ])
    expect(failuresInPlaywright(undefined)).toEqual([])
  })

  test('says how many tests were not run, and adds them to nothing else', () => {
    const listed = { suites: [{ specs: [{}, {}], suites: [{ specs: [{}] }] }, { specs: [] }] }
    expect([countListed(listed), countListed(undefined)]).toEqual([3, 0])
    const total = sum([
      { passed: 4, failed: 0, skipped: 0 },
      { passed: 0, failed: 0, skipped: 0, notRun: 3 },
    ])
    expect(total).toEqual({ passed: 4, failed: 0, skipped: 0, notRun: 3 })
    expect(inWords(total)).toBe('4 passed, 0 failed, 0 skipped, 3 not run: no Firefox here')
    expect(inWords({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed, 0 skipped')
  })

  test('adds runners and steps', () => {
    expect(sum([tallyOfStep(0), tallyOfStep(1), { passed: 3, failed: 0, skipped: 2 }])).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
    })
  })
})
