import type { Instant } from '../../../../shared/model'
import type { Locale } from '../../../kit/locale'
import type { Words } from '../../i18n'
import { issueWords } from '../issue-words'
import type { FileProblem } from './read-coupon-file'
import type { CellIssue } from './read-line'

/** Why a file is none of coupons, and what to do. */
export function problemWords(problem: FileProblem, t: Words): string {
  switch (problem.is) {
    case 'unknown_column':
    case 'double_column':
      return t(`import.problem_${problem.is}`, { column: problem.column })
    case 'too_many_lines':
      return t('import.problem_too_many_lines', { lines: problem.lines, most: problem.most })
    default:
      return t(`import.problem_${problem.is}`)
  }
}

/** What is wrong with a cell and what would be right: of a field, in the words of the form. */
export function cellWords(issue: CellIssue, t: Words, locale: Locale, now: Instant): string {
  return issue.is === 'field' ? issueWords(issue.issue, t, locale, now) : t(`import.cell_${issue.code}`, { cell: issue.cell })
}
