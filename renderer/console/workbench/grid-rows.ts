export type Group = 'sendable' | 'others'

/** How many tickets each group has. */
export type Counts = Readonly<Record<Group, number>>

/** A row of the grid: what is drawn on demand. */
export type GridRow =
  | { readonly is: 'heading'; readonly group: Group; readonly count: number }
  /** `first`: how many tickets come before this row, over both groups. */
  | { readonly is: 'tickets'; readonly group: Group; readonly first: number; readonly count: number }

/** The tickets in rows of `columns`, each group under its heading; an empty group has neither. */
export function gridRows(counts: Counts, columns: number): GridRow[] {
  return (['sendable', 'others'] as const).flatMap((group) => {
    const count = counts[group]
    if (count === 0) return []
    const before = group === 'others' ? counts.sendable : 0
    const rows: GridRow[] = [{ is: 'heading', group, count }]
    for (let at = 0; at < count; at += columns)
      rows.push({ is: 'tickets', group, first: before + at, count: Math.min(columns, count - at) })
    return rows
  })
}

/** The tickets of a row, counted over both groups. */
export function placesIn(row: GridRow | undefined): number[] {
  return row?.is === 'tickets' ? Array.from({ length: row.count }, (_, at) => row.first + at) : []
}

/** Where the focus goes from the ticket at `index`, counted over both groups; undefined for a key that doesn't move. */
export function nextTicket(index: number, key: string, columns: number, count: number): number | undefined {
  const step = { ArrowUp: -columns, ArrowDown: columns, ArrowLeft: -1, ArrowRight: 1 }[key]
  if (step !== undefined) return Math.min(count - 1, Math.max(0, index + step))
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
