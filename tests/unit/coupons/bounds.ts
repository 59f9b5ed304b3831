import { expect, test } from 'vitest'

/** One row: the values at its bounds that hold, and their neighbours that don't. */
export interface Bounds {
  readonly row: string
  readonly good: readonly number[]
  readonly bad: readonly number[]
  readonly holds: (value: number) => boolean
}

/** A test a value. */
export function testBounds(rows: readonly Bounds[]): void {
  const values = rows.flatMap(({ row, good, bad, holds }) => [
    ...good.map((value) => ({ row, value, is: true, holds })),
    ...bad.map((value) => ({ row, value, is: false, holds })),
  ])
  test.each(values)('$row: $value is good: $is', ({ value, is, holds }) => {
    expect(holds(value)).toBe(is)
  })
}
