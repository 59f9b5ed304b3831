import { useRef, useState, type ReactNode } from 'react'
import { useInstallation } from '../client'
import { HeightHandle } from './height-handle'
import { heightsIn } from './heights'
import { arrange } from './workbench-state'

export interface OwnHeight {
  /** px */
  readonly height: number
  readonly takesPlace: boolean
  readonly handle: ReactNode
}

/** How high the workbench is: as the agent made it, within what `space`, px, allows; and the handle to make it so. */
export function useOwnHeight(kept: number | undefined, space: number | undefined): OwnHeight {
  const agentId = useInstallation((state) => state.session?.agent.id)
  const [dragged, setDragged] = useState<number>()
  // It may be let go before the last move was drawn.
  const latest = useRef<number | undefined>(undefined)
  const drag = (height: number | undefined) => {
    latest.current = height
    setDragged(height)
  }
  const { least, most, usual, takesPlace } = heightsIn(window.innerHeight, space)
  const height = Math.min(most, Math.max(least, dragged ?? kept ?? usual))
  const resize = (height: number | undefined) => agentId && arrange(agentId, { height })
  const handle = (
    <HeightHandle
      height={height}
      least={least}
      most={most}
      onDrag={drag}
      onDrop={() => {
        if (latest.current !== undefined) resize(latest.current)
        drag(undefined)
      }}
      onResize={resize}
    />
  )
  return { height, takesPlace, handle }
}
