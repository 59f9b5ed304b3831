import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * What became of a runner's tests.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} [notRun] tests that need something that this machine doesn't have
 */

/**
 * The counts in Vitest's JSON report. A file that broke before its tests could run counts as one failed, and so does
 * a run that ended badly without saying where, or that held no test at all.
 *
 * @param {unknown} report undefined when the runner wrote none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfVitest(report, exitCode) {
  const files = report?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const passed = tests.filter((test) => test.status === 'passed').length
  const failed = tests.filter((test) => test.status === 'failed').length
  return honest({ passed, failed: failed + brokenFiles.length, skipped: tests.length - passed - failed }, exitCode)
}

/**
 * The counts in Playwright's JSON report, under the same terms. There are no retries, so a flaky test is a failed one.
 *
 * @param {unknown} report undefined when the runner wrote none
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfPlaywright(report, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return honest({ passed: expected, failed: unexpected + flaky + (report?.errors?.length ?? 0), skipped }, exitCode)
}

/**
 * The failed tests in Vitest's JSON report: where, and the first line of why. CI may keep only the end of the output.
 *
 * @param {unknown} report undefined when the runner wrote none
 * @param {string} root what is cut off the paths
 * @returns {string[]}
 */
export function failuresInVitest(report, root) {
  return (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    const where = relative(root, file.name)
    if (failed.length === 0) return file.status === 'failed' ? [failure(where, file.message)] : []
    return failed.map((test) => failure(`${where} › ${test.fullName}`, test.failureMessages[0]))
  })
}

/** The same of Playwright's JSON report. @param {unknown} report @returns {string[]} */
export function failuresInPlaywright(report) {
  const inSuite = (suite) => [
    ...(suite.specs ?? [])
      .filter((spec) => !spec.ok)
      .map((spec) => failure(`${spec.file} › ${spec.title}`, spec.tests[0]?.results.at(-1)?.error?.message)),
    ...(suite.suites ?? []).flatMap(inSuite),
  ]
  const outside = (report?.errors ?? []).map((error) => failure('outside of any spec', error.message))
  return [...outside, ...inSuite({ suites: report?.suites })]
}

function failure(where, message) {
  const [line] = stripVTControlCharacters(message ?? '').split('\n')
  return line ? `${where}: ${line}` : where
}

/** How many tests Playwright lists in a JSON report. @param {unknown} report @returns {number} */
export function countListed(report) {
  const count = (suite) => (suite.specs?.length ?? 0) + (suite.suites ?? []).reduce((all, one) => all + count(one), 0)
  return count({ suites: report?.suites ?? [] })
}

/** What a sum says. @param {Tally} tally */
export function inWords({ passed, failed, skipped, notRun = 0 }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped${notRun > 0 ? `, ${notRun} not run: no Firefox here` : ''}`
}

/** A step without tests of its own counts as one. @param {number} exitCode @returns {Tally} */
export function tallyOfStep(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  const total = (/** @type {keyof Tally} */ of) => tallies.reduce((all, one) => all + (one[of] ?? 0), 0)
  const notRun = total('notRun')
  return {
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    ...(notRun > 0 ? { notRun } : {}),
  }
}

function honest(tally, exitCode) {
  const ranNothing = tally.passed + tally.failed === 0
  const brokeSilently = exitCode !== 0 && tally.failed === 0
  return ranNothing || brokeSilently ? { ...tally, failed: tally.failed + 1 } : tally
}
