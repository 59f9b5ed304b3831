/**
 * What became of a runner's tests.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
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
  const brokenFiles = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
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

/** A step without tests of its own counts as one. @param {number} exitCode @returns {Tally} */
export function tallyOfStep(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed, skipped: all.skipped + one.skipped }), { passed: 0, failed: 0, skipped: 0 })
}

function honest(tally, exitCode) {
  const ranNothing = tally.passed + tally.failed === 0
  const brokeSilently = exitCode !== 0 && tally.failed === 0
  return ranNothing || brokeSilently ? { ...tally, failed: tally.failed + 1 } : tally
}
