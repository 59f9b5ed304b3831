import { describe, expect, test } from 'vitest'
import { heightsIn } from '../../../../../renderer/console/workbench/heights'

describe('how high the workbench may be', () => {
  test('in a high window as before: up to 72 % of it, and 496 px while nobody chose', () => {
    expect(heightsIn(1080, 886)).toEqual({ least: 240, most: 758, usual: 496, takesPlace: false })
  })

  test('120 px of the transcript stay, whatever the window has', () => {
    for (const [window, space] of [
      [900, 706],
      [768, 574],
      [640, 446],
      [540, 410],
      [450, 320],
    ] as const) {
      expect(space - 8 - heightsIn(window, space).most).toBeGreaterThanOrEqual(120)
    }
  })

  test('it is never lower than its search, a heading and one ticket with its Send', () => {
    for (const space of [318, 270, 200])
      expect(heightsIn(400, space)).toMatchObject({ least: 190, most: 190, usual: 190, takesPlace: false })
  })

  test('in a window under 400 px it stands in the transcript’s place', () => {
    expect(heightsIn(399, 270)).toEqual({ least: 262, most: 262, usual: 262, takesPlace: true })
  })

  test('before anything is laid out it is as high as the window lets it', () => {
    expect(heightsIn(900)).toEqual({ least: 240, most: 648, usual: 496, takesPlace: false })
  })
})
