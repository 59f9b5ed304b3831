import { useRef, useState, type ReactNode } from 'react'
import { useInstallation } from '../client'
import { HeightHandle } from './height-handle'
import { arrange } from './workbench-state'

/** Of the window's height: less shows no ticket, more would leave nothing of the chat. */
const least = 240
const most = 0.72
/** As in the style sheet. */
const usual = { px: 496, share: 0.58 }

export interface OwnHeight {
  /** As the agent made it, px; undefined: as high as it is at first. */
  readonly own: number | undefined
  /** What it will be, px, without a layout that says it. */
  readonly expected: number
  readonly handle: ReactNode
}

/** How high the workbench is, and the handle to make it so. */
export function useOwnHeight(kept: number | undefined): OwnHeight {
  const agentId = useInstallation((state) => state.session?.agent.id)
  const [dragged, setDragged] = useState<number>()
  // It may be let go before the last move was drawn.
  const latest = useRef<number | undefined>(undefined)
  const drag = (height: number | undefined) => {
    latest.current = height
    setDragged(height)
  }
  const highest = Math.max(least, Math.round(window.innerHeight * most))
  const wanted = dragged ?? kept
  const own = wanted === undefined ? undefined : Math.min(highest, Math.max(least, wanted))
  const expected = own ?? Math.round(Math.min(usual.px, window.innerHeight * usual.share))
  const resize = (height: number | undefined) => agentId && arrange(agentId, { height })
  const handle = (
    <HeightHandle
      height={expected}
      least={least}
      most={highest}
      onDrag={drag}
      onDrop={() => {
        if (latest.current !== undefined) resize(latest.current)
        drag(undefined)
      }}
      onResize={resize}
    />
  )
  return { own, expected, handle }
}
