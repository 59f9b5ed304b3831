import { WindowView, WindowViewChange } from '../model'
import { command } from './definition'

/** How the agent who asks has the console's windows. */
export const windowCalls = {
  /** Takes effect at once and is kept for this agent; while nobody works at the window, only as long as it is open. Answers with all of it. */
  'window.keep': command({ role: 'nobody', input: { change: WindowViewChange }, output: WindowView }),
}
