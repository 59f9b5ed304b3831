import { expect, test } from 'vitest'
import { zoomSteps } from '../../../shared/model'
import { zoomAfter } from '../../../shared/rules'

test('steps lead from half to three times and back, and stay at the ends', () => {
  const larger = zoomSteps.map((zoom) => zoomAfter(zoom, 'in'))
  expect(larger).toEqual([67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 300])
  expect(larger.map((zoom) => zoomAfter(zoom, 'out'))).toEqual([
    50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 250,
  ])
  expect(zoomAfter(50, 'out')).toBe(50)
  expect(zoomSteps.map((zoom) => zoomAfter(zoom, 'reset'))).toEqual(zoomSteps.map(() => 100))
})
