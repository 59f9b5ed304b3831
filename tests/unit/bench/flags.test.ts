import { expect, test } from 'vitest'
import { parseBenchFlags } from '../../bench/store/flags.mjs'

const known = ['1k', '100k', '1M']

test('the store’s benchmark takes all sizes unless some are asked for, the smallest first', () => {
  expect(parseBenchFlags([], known)).toEqual({ ok: true, sizes: known, stores: undefined })
  expect(parseBenchFlags(['--stores', 'kept', '--sizes', '100k,1k'], known)).toEqual({
    ok: true,
    sizes: ['1k', '100k'],
    stores: 'kept',
  })
})

test.each([[['--sizes', '2k']], [['--sizes']], [['--size', '1k']]])(
  'the store’s benchmark says what is wrong with %j',
  (args) => {
    expect(parseBenchFlags(args, known)).toMatchObject({
      ok: false,
      message: expect.stringContaining('--sizes') as unknown,
    })
  },
)
