import { expect, test } from 'vitest'
import { openingOf, withPlace, type Box, type Place, type Places, type Screen } from '../../../electron/window/place'

const aScreen = (x: number, y: number, width: number, height: number, bar = 40): Screen => ({
  bounds: { x, y, width, height },
  workArea: { x, y: y + bar, width, height: height - bar },
})
const laptop = aScreen(0, 0, 1_536, 864)
const desk = aScreen(1_536, -200, 2_560, 1_440)
const aPlace = (changed: Partial<Place> = {}): Place => ({
  x: 100,
  y: 80,
  width: 1_200,
  height: 700,
  state: 'normal',
  ...changed,
})
const lastAt = (place: Place, screens: Screen[]) => withPlace([], screens, place)

const isWithin = (box: Box, { workArea }: Screen) =>
  box.x >= workArea.x &&
  box.y >= workArea.y &&
  box.x + box.width <= workArea.x + workArea.width &&
  box.y + box.height <= workArea.y + workArea.height

test('at first it stands in the middle of the primary screen, as large as usual', () => {
  expect(openingOf([], [desk, laptop])).toEqual({
    box: { x: 2_096, y: 90, width: 1_440, height: 900 },
    least: { width: 1_024, height: 640 },
    state: 'normal',
  })
})

test('a screen smaller than the usual window gets one that fits', () => {
  expect(openingOf([], [laptop]).box).toEqual({ x: 48, y: 40, width: 1_440, height: 824 })
})

test('a screen smaller than the console needs is filled, and the window may be that small', () => {
  const small = aScreen(0, 0, 683, 384)
  expect(openingOf(lastAt(aPlace(), [desk]), [small])).toMatchObject({
    box: { x: 0, y: 40, width: 683, height: 344 },
    least: { width: 683, height: 344 },
  })
})

test('it opens where it was with these screens, whichever it had since', () => {
  const places = withPlace(withPlace([], [laptop, desk], aPlace({ x: 1_700, y: -100 })), [laptop], aPlace({ x: 20 }))
  expect(openingOf(places, [laptop, desk]).box).toMatchObject({ x: 1_700, y: -100 })
  expect(openingOf(places, [desk, laptop]).box).toMatchObject({ x: 1_700, y: -100 })
  expect(openingOf(places, [laptop]).box).toMatchObject({ x: 20, y: 80 })
})

test('with other screens it opens where it was last, as far as it can be seen', () => {
  const { box } = openingOf(lastAt(aPlace({ x: 1_400, y: 700 }), [laptop, desk]), [laptop])
  expect(box).toEqual({ x: 336, y: 164, width: 1_200, height: 700 })
})

test('where its screen is gone it stands in the middle of the primary one', () => {
  const { box } = openingOf(lastAt(aPlace({ x: 3_000, y: 0 }), [laptop, desk]), [laptop])
  expect(box).toEqual({ x: 168, y: 102, width: 1_200, height: 700 })
})

test('it opens on the screen that shows most of it', () => {
  expect(isWithin(openingOf(lastAt(aPlace({ x: 1_300, y: 100 }), [desk]), [laptop, desk]).box, desk)).toBe(true)
  expect(isWithin(openingOf(lastAt(aPlace({ x: 500, y: 100 }), [desk]), [laptop, desk]).box, laptop)).toBe(true)
})

test('wherever it was, all of it can be seen', () => {
  for (const x of [-90_000, -1_000, 0, 1_400, 4_000, 90_000]) {
    for (const y of [-90_000, -300, 0, 800, 90_000]) {
      for (const width of [1, 1_024, 3_000, 100_000]) {
        const { box } = openingOf(lastAt(aPlace({ x, y, width, height: width }), [desk]), [laptop, desk])
        expect(
          [laptop, desk].some((screen) => isWithin(box, screen)),
          JSON.stringify(box),
        ).toBe(true)
      }
    }
  }
})

test('maximised and full screen come back', () => {
  expect(openingOf(lastAt(aPlace({ state: 'maximised' }), [laptop]), [laptop]).state).toBe('maximised')
  expect(openingOf(lastAt(aPlace({ state: 'full_screen' }), [desk]), [laptop]).state).toBe('full_screen')
})

test('the places of twenty arrangements are kept, the latest ones', () => {
  let places: Places = []
  for (let width = 1_000; width < 1_030; width += 1)
    places = withPlace(places, [aScreen(0, 0, width, 800)], aPlace({ x: width }))
  expect(places).toHaveLength(20)
  expect(places.at(-1)?.place.x).toBe(1_029)
  expect(withPlace(places, [aScreen(0, 0, 1_015, 800)], aPlace({ x: 7 })).map(({ place }) => place.x)).toEqual([
    ...places.map(({ place }) => place.x).filter((x) => x !== 1_015),
    7,
  ])
})
