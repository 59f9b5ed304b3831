import type { ConversationRow, Output } from '../../../../shared/contract'

/** Rows that main gives at once. */
export const pageSize = 50

/** A list of which only the pages that were looked at are here: rows by their place in the whole list. */
export interface Listed {
  readonly total: number
  readonly counts: Output<'inbox.list'>['counts']
  readonly rows: ReadonlyMap<number, ConversationRow>
  /** Of rows that were found by an order: its number. */
  readonly orders: Answer['orders']
}

type Answer = Output<'inbox.list'>

/** The list as fresh answers show it: pages that they don't hold are asked for when they come into view again. */
export function listedOf(answers: readonly { readonly offset: number; readonly answer: Answer }[]): Listed | undefined {
  const last = answers.at(-1)
  if (!last) return undefined
  const rows = new Map<number, ConversationRow>()
  for (const { offset, answer } of answers) answer.rows.forEach((row, index) => rows.set(offset + index, row))
  return {
    total: last.answer.total,
    counts: last.answer.counts,
    rows,
    orders: answers.reduce<Answer['orders']>((orders, { answer }) => ({ ...orders, ...answer.orders }), {}),
  }
}

/** One more page. */
export function withPage(listed: Listed, offset: number, answer: Answer): Listed {
  const rows = new Map(listed.rows)
  answer.rows.forEach((row, index) => rows.set(offset + index, row))
  return { total: answer.total, counts: answer.counts, rows, orders: { ...listed.orders, ...answer.orders } }
}

/** A row that changed shows it where it stands: it moves only when the list is asked for again. */
export function withRow(listed: Listed, changed: ConversationRow): Listed {
  const place = placeOf(listed, changed.id)
  return place === undefined ? listed : { ...listed, rows: new Map(listed.rows).set(place, changed) }
}

/** A conversation's place in the whole list, when its page is here. */
export function placeOf({ rows }: Listed, id: string | undefined): number | undefined {
  if (id === undefined) return undefined
  for (const [place, row] of rows) if (row.id === id) return place
  return undefined
}

/** The pages (by their number) that hold these places and aren't here, or are here only in part. */
export function missingPages({ rows, total }: Listed, from: number, to: number): number[] {
  const missing: number[] = []
  for (const page of pagesOf(from, to)) {
    const end = Math.min(total, (page + 1) * pageSize)
    for (let place = page * pageSize; place < end; place += 1) {
      if (rows.has(place)) continue
      missing.push(page)
      break
    }
  }
  return missing
}

/** The numbers of the pages that hold these places. */
export function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(Math.max(0, from) / pageSize)
  const last = Math.floor(Math.max(0, to) / pageSize)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** Where to scroll so that the row that the reader saw stays where it was; undefined when nothing has to move. */
export function keptPlace(before: Listed, after: Listed, firstSeen: number): number | undefined {
  const row = before.rows.get(firstSeen)
  const place = placeOf(after, row?.id)
  return place === undefined || place === firstSeen ? undefined : place - firstSeen
}
