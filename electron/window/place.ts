import { z } from '../../shared/model'

const Pixel = z.int().min(-100_000).max(100_000)
const Length = z.int().min(1).max(100_000)

/** Of a window that is neither maximised nor full screen, in px of the screens, and whether it was one of these. */
export const Place = z.strictObject({
  x: Pixel,
  y: Pixel,
  width: Length,
  height: Length,
  state: z.enum(['normal', 'maximised', 'full_screen']),
})
export type Place = z.infer<typeof Place>

/** The places that the window had, by the screens that were there, latest last. */
export const Places = z.array(z.strictObject({ screens: z.string().max(2_000), place: Place })).max(100)
export type Places = z.infer<typeof Places>

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A display as Electron tells of it. */
export interface Screen {
  readonly bounds: Box
  /** Without what the system keeps for itself. */
  readonly workArea: Box
}

/** What the console is at first, and what it needs. */
const usual = { width: 1_440, height: 900 }
const least = { width: 1_024, height: 640 }
/** Who comes and goes with a laptop has two or three. */
const placesKept = 20

/** Where a window opens, and how small it may become: never larger than what the screen leaves. */
export interface Opening {
  readonly box: Box
  readonly least: { readonly width: number; readonly height: number }
  readonly state: Place['state']
}

/**
 * Where the window opens: where it was with these screens, else where it was last, as far as that can be seen; in the
 * middle of the first screen where nothing is known. `screens`: the primary one first.
 */
export function openingOf(places: Places, screens: readonly [Screen, ...Screen[]]): Opening {
  const now = screensOf(screens)
  const known = (places.find((one) => one.screens === now) ?? places.at(-1))?.place
  const [primary] = screens
  const seenOn = known && bestOf(known, screens)
  const { workArea } = seenOn ?? primary
  const min = { width: Math.min(least.width, workArea.width), height: Math.min(least.height, workArea.height) }
  const size = known ?? usual
  const width = between(min.width, size.width, workArea.width)
  const height = between(min.height, size.height, workArea.height)
  const x =
    known && seenOn
      ? between(workArea.x, known.x, workArea.x + workArea.width - width)
      : workArea.x + Math.round((workArea.width - width) / 2)
  const y =
    known && seenOn
      ? between(workArea.y, known.y, workArea.y + workArea.height - height)
      : workArea.y + Math.round((workArea.height - height) / 2)
  return { box: { x, y, width, height }, least: min, state: known?.state ?? 'normal' }
}

/** The places with this one for these screens. */
export function withPlace(places: Places, screens: readonly Screen[], place: Place): Places {
  const now = screensOf(screens)
  return [...places.filter((one) => one.screens !== now), { screens: now, place }].slice(-placesKept)
}

/** Which screens there are and how they lie. */
function screensOf(screens: readonly Screen[]): string {
  return screens
    .map(({ bounds: { x, y, width, height } }) => `${x},${y},${width},${height}`)
    .sort()
    .join(' ')
}

/** The screen that shows most of it; undefined when none shows any. */
function bestOf(box: Box, screens: readonly Screen[]): Screen | undefined {
  const shown = screens
    .map((screen) => ({ screen, area: sharedArea(box, screen.workArea) }))
    .filter(({ area }) => area > 0)
  return shown.sort((a, b) => b.area - a.area)[0]?.screen
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function between(low: number, wanted: number, high: number): number {
  return Math.max(low, Math.min(wanted, high))
}
