import papaparse from 'papaparse'

export interface CsvRow {
  /** Of the file, from 1, where the row begins: a quoted line break makes a row longer than a line. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quotation mark that begins a cell and has no end, or stands where none may. */
  readonly isBroken: boolean
}

const separators = [',', ';', '\t'] as const

/** A spreadsheet's file as rows of cells: with or without a byte order mark, separated by whichever of comma, semicolon and tab its first line with a word has most of; rows without a word are left out. */
export function readCsv(text: string): CsvRow[] {
  // Excel's own first line, which says what separates.
  const said = /^\ufeff?sep=([,;\t])\r?\n/i.exec(text)
  const clean = text
    .slice(said?.[0].length ?? 0)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const rows: CsvRow[] = []
  let line = said ? 2 : 1
  let read = 0
  papaparse.parse(clean, {
    delimiter: said?.[1] ?? separatorOf(clean),
    newline: '\n',
    step({ data, errors, meta }) {
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ line, cells: data, isBroken: errors.some(({ type }) => type === 'Quotes') })
      line += clean.slice(read, meta.cursor).split('\n').length - 1
      read = meta.cursor
    },
  })
  return rows
}

function separatorOf(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^"\n])*/.exec(text.replace(/^(?:[ ,;\t]*\n)+/, ''))?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  )
  const countOf = (separator: string) => head.split(separator).length
  return separators.reduce((most, one) => (countOf(one) > countOf(most) ? one : most))
}
