import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleEvents } from '../../../electron/desk/setup/sample-events'
import { monday } from '../../fixtures/desk'
import { bareDesk, exported, fileOf, imported, newId } from '../../fixtures/transfer'

test('whatever goes in of a file in any order with holes in it, goes out as a file that goes in whole and is the same', async () => {
  const sample = await bareDesk()
  await sample.store.execute(undefined, monday, () => ({
    decided: true,
    events: sampleEvents({ now: monday, newId }),
    result: null,
  }))
  const lines = (await exported(sample)).trim().split('\n')
  expect(lines.filter((line) => line.includes('"asKept"'))).toEqual([])

  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: Math.floor(lines.length * 0.9) }), async (some) => {
      const desk = await bareDesk()
      const { sums } = await imported(desk, fileOf(some))
      expect(sums.added + sums.refused).toBe(sums.lines)
      expect(sums.added).toBeGreaterThan(0)
      const again = await imported(desk, fileOf(some))
      expect(again.sums).toEqual({ lines: sums.lines, added: 0, unchanged: sums.added, refused: sums.refused })

      const file = await exported(desk)
      const other = await bareDesk()
      const result = await imported(other, fileOf(file.trim().split('\n')), { strict: true })
      expect(result.refused).toEqual([])
      expect(await exported(other)).toBe(file)
    }),
    { numRuns: 6 },
  )
}, 120_000)
