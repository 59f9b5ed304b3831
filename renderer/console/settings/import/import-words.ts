import { shortened, type Instant } from '../../../../shared/model'
import type { Locale } from '../../../kit/locale'
import type { Words } from '../../i18n'
import { issueWords } from '../issue-words'
import type { FileProblem } from './read-coupon-file'
import type { CellIssue } from './read-line'

/** Why a file is none of coupons, and what to do. */
export function problemWords(problem: FileProblem, t: Words, locale: Locale): string {
  switch (problem.is) {
    case 'no_heading':
    case 'unknown_columns':
    case 'double_columns': {
      const { columns } = problem
      const named = columns
        .slice(0, namedAtMost)
        .map((column) => t('import.quoted', { text: shortened(column, cellLength) }))
      const others = columns.length - named.length
      return t(`import.problem_${problem.is}`, {
        count: columns.length,
        columns: new Intl.ListFormat(locale.language).format([
          ...named,
          ...(others > 0 ? [t('import.more_columns', { count: others })] : []),
        ]),
      })
    }
    case 'too_many_lines':
      return t('import.problem_too_many_lines', { lines: problem.lines, most: problem.most })
    default:
      return t(`import.problem_${problem.is}`)
  }
}

/** What stands in a cell, what is wrong with it and what would be right: of a field, in the words of the form. */
export function cellWords(issue: CellIssue, t: Words, locale: Locale, now: Instant): string {
  const cell = shortened(issue.cell, cellLength)
  if (issue.is === 'cell') {
    const facts = Object.entries(issue.facts).map(
      ([name, fact]) =>
        [
          name,
          typeof fact === 'string' ? fact : new Intl.ListFormat(locale.language, { type: 'disjunction' }).format(fact),
        ] as const,
    )
    return t(`import.cell_${issue.code}`, { ...Object.fromEntries(facts), cell })
  }
  const words = issueWords(issue.issue, t, locale, now)
  return cell === '' ? words : t('import.cell_says', { cell, words })
}

/** UTF-16 units of a cell or heading that are repeated. */
const cellLength = 60
/** Headings that are named one by one. */
const namedAtMost = 40
