import { describe, expect, test } from 'vitest'
import { answered, emptyView, pushed, type Patch, type View } from '../../../../../renderer/console/client/view'

const add = (at: number, item: string): Patch<readonly string[]> => ({ at, apply: (data) => [...data, item] })
const lost = (at: number): Patch<readonly string[]> => ({ at, apply: () => 'ask' })
const shown = (at: number, ...data: string[]): View<readonly string[]> => ({ at, data, waiting: [] })

describe('a view that is kept up to date', () => {
  test('applies a push that came after its answer', () => {
    expect(pushed(shown(3, 'a'), add(4, 'b'))).toEqual({ view: shown(4, 'a', 'b'), ask: false })
  })

  test('drops a push that its answer already shows', () => {
    expect(pushed(shown(3, 'a'), add(3, 'a'))).toEqual({ view: shown(3, 'a'), ask: false })
  })

  test('keeps pushes that overtake the answer and applies those that the answer does not show', () => {
    const waiting = [add(5, 'old'), add(7, 'new')].reduce(
      (view, patch) => pushed(view, patch).view,
      emptyView<readonly string[]>(),
    )
    expect(waiting.data).toBeUndefined()
    expect(answered(waiting, 5, ['old'])).toEqual({ view: shown(7, 'old', 'new'), ask: false })
  })

  test('asks again when a push cannot be applied, and shows what it had until then', () => {
    expect(pushed(shown(3, 'a'), lost(4))).toEqual({ view: shown(3, 'a'), ask: true })
  })

  test('asks again when a push that waited for the answer cannot be applied', () => {
    const { view } = pushed(emptyView<readonly string[]>(), lost(9))
    expect(answered(view, 8, ['a'])).toEqual({ view: shown(8, 'a'), ask: true })
  })

  test('an older answer that comes later says nothing', () => {
    expect(answered(shown(9, 'new'), 8, ['old']).view).toEqual(shown(9, 'new'))
  })
})
