import { z } from './zod'

/** Percent: the steps that browsers of the same kind (Chromium) have, from half to three times. */
export const zoomSteps = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const

/** How large the console is drawn. */
export const Zoom = z.literal(zoomSteps)
export type Zoom = z.infer<typeof Zoom>

/** How one agent has the console's windows on this machine. */
export const WindowView = z.strictObject({
  zoom: Zoom,
  /** Whether what is written is checked for its spelling. */
  spellCheck: z.boolean(),
})
export type WindowView = z.infer<typeof WindowView>

/** As it is for everyone at first: nothing is fetched from anywhere. */
export const usualWindowView: WindowView = { zoom: 100, spellCheck: false }

export const WindowViewChange = WindowView.partial()
export type WindowViewChange = z.infer<typeof WindowViewChange>
