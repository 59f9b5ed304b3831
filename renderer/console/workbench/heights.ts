/** How high the workbench may be; all px. */
export interface Heights {
  readonly least: number
  readonly most: number
  /** While the agent hasn't chosen any. */
  readonly usual: number
  /** The window is too low for both: the workbench stands in the transcript's place. */
  readonly takesPlace: boolean
}

/** Between the workbench and what it stands above. */
export const gap = 8

/** Less of it shows no message. */
const keptOfTranscript = 120
/** In a low window: its line of search, a group's heading and one ticket with its Send. */
const oneTicket = 190
/** In a lower one there isn't room for a message and a ticket. */
const lowestForBoth = 400

/** `window` is its height, `space` what transcript and workbench share; unknown before it was laid out. */
export function heightsIn(window: number, space = window): Heights {
  if (window < lowestForBoth) {
    const all = Math.max(0, space - gap)
    return { least: all, most: all, usual: all, takesPlace: true }
  }
  const room = Math.max(oneTicket, space - gap - keptOfTranscript)
  const most = Math.min(Math.max(240, Math.round(window * 0.72)), room)
  return { least: Math.min(240, most), most, usual: Math.min(496, Math.round(window * 0.58), most), takesPlace: false }
}

/** Lower than this its filters wait behind a button: with them no ticket would show its Send. */
export const lowBelow = 340
