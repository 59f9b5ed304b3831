import type { Session } from '../../../shared/contract'
import { minute, type AgentId, type Instant } from '../../../shared/model'
import type { World } from '../world'

/** After this long without a sign of the person, a supervisor's rights are gone. */
export const idleLimit = 15 * minute

/** Who works at each window. Kept in memory only: a restart drops to an agent's rights. */
export interface Sessions {
  of(windowId: number): Session | null
  choose(windowId: number, agentId: AgentId): void
  /** Gives the window a supervisor's rights. */
  raise(windowId: number): void
  drop(windowId: number): void
  /** The person did something. */
  seen(windowId: number): void
  /** Ends the rights of those who have been away too long; call it now and then. */
  expire(): void
  close(windowId: number): void
  onChange(listener: (windowId: number) => void): () => void
}

interface Seat {
  readonly agentId: AgentId
  readonly raised: boolean
  readonly seenAt: Instant
}

export function createSessions(world: World, now: () => Instant): Sessions {
  const seats = new Map<number, Seat>()
  const listeners = new Set<(windowId: number) => void>()

  function seatOf(windowId: number): Seat | undefined {
    const known = seats.get(windowId)
    if (known) return known
    const lastAgent = world.installation?.lastAgent
    if (!lastAgent) return undefined
    const seat = { agentId: lastAgent, raised: false, seenAt: now() }
    seats.set(windowId, seat)
    return seat
  }

  function change(windowId: number, change: Partial<Seat>): void {
    const seat = seatOf(windowId)
    if (!seat) return
    seats.set(windowId, { ...seat, ...change })
    for (const listener of listeners) listener(windowId)
  }

  const isAway = (seat: Seat) => Math.abs(now() - seat.seenAt) >= idleLimit

  return {
    of(windowId) {
      const seat = seatOf(windowId)
      const agent = seat && world.agent(seat.agentId)
      if (!agent) return null
      const { id, name, role, passphrase } = agent
      const raised = role === 'supervisor' && seat.raised && !isAway(seat)
      return { agent: { id, name, role }, role: raised ? 'supervisor' : 'agent', passphraseMissing: role === 'supervisor' && !passphrase }
    },
    choose(windowId, agentId) {
      seats.set(windowId, { agentId, raised: false, seenAt: now() })
      change(windowId, {})
    },
    raise: (windowId) => {
      change(windowId, { raised: true, seenAt: now() })
    },
    drop: (windowId) => {
      change(windowId, { raised: false })
    },
    seen(windowId) {
      const seat = seatOf(windowId)
      if (seat && !(seat.raised && isAway(seat))) seats.set(windowId, { ...seat, seenAt: now() })
    },
    expire() {
      for (const [windowId, seat] of seats) if (seat.raised && isAway(seat)) change(windowId, { raised: false })
    },
    close: (windowId) => {
      seats.delete(windowId)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
