import type { Session } from '../../../shared/contract'
import { minute, type AgentId, type Instant } from '../../../shared/model'
import type { World } from '../world'

/** After this long without a sign of the person, a supervisor's rights are gone. */
export const idleLimit = 15 * minute

/** Who asked something at a window. */
export interface Asker {
  /** As it was then. */
  readonly session: Session
  /**
   * What stands against going on, after anything was waited for: somebody else sits there, or nobody, or the rights
   * are gone. Undefined when nothing does.
   */
  changed(): { readonly is: 'session_changed' } | { readonly is: 'not_permitted' } | undefined
}

/** Who works at each window. Kept in memory only: a restart drops to an agent's rights. */
export interface Sessions {
  of(windowId: number): Session | null
  /** Null: nobody works there. */
  asker(windowId: number): Asker | null
  choose(windowId: number, agentId: AgentId): void
  /** Gives the window a supervisor's rights. Whoever had to wait before asks first whether the same one still sits there. */
  raise(windowId: number): void
  /** Gives them up; what was asked for before and takes its time is given up too. */
  drop(windowId: number): void
  /** The person did something. */
  seen(windowId: number): void
  /** Ends the rights of those who have been away too long; call it now and then. */
  expire(): void
  /** The window is gone for ever: its number isn't used again. */
  close(windowId: number): void
  onChange(listener: (windowId: number) => void): () => void
}

interface Seat {
  readonly agentId: AgentId
  /** Another one each time that somebody takes the seat or gives rights up. */
  readonly taken: number
  readonly raised: boolean
  readonly seenAt: Instant
}

export function createSessions(world: World, now: () => Instant): Sessions {
  const seats = new Map<number, Seat>()
  const closed = new Set<number>()
  let taken = 0
  const listeners = new Set<(windowId: number) => void>()

  function seatOf(windowId: number): Seat | undefined {
    const known = seats.get(windowId)
    if (known || closed.has(windowId)) return known
    const lastAgent = world.lastAgent
    if (!lastAgent) return undefined
    const seat = newSeat(lastAgent)
    seats.set(windowId, seat)
    return seat
  }

  function newSeat(agentId: AgentId): Seat {
    taken += 1
    return { agentId, taken, raised: false, seenAt: now() }
  }

  function change(windowId: number, change: Partial<Seat>): void {
    const seat = seatOf(windowId)
    if (!seat) return
    seats.set(windowId, { ...seat, ...change })
    for (const listener of listeners) listener(windowId)
  }

  const isAway = (seat: Seat) => Math.abs(now() - seat.seenAt) >= idleLimit

  function sessionOf(seat: Seat | undefined): Session | null {
    const agent = seat && world.agent(seat.agentId)
    if (!agent) return null
    const { id, name, role } = agent
    const raised = role === 'supervisor' && seat.raised && !isAway(seat)
    return {
      agent: { id, name, role },
      role: raised ? 'supervisor' : 'agent',
      passphraseMissing: role === 'supervisor' && world.isPassphraseReset(id),
    }
  }

  return {
    of: (windowId) => sessionOf(seatOf(windowId)),
    asker(windowId) {
      const seat = seatOf(windowId)
      const session = sessionOf(seat)
      if (!seat || !session) return null
      return {
        session,
        changed() {
          const is = seats.get(windowId)
          if (is?.agentId !== seat.agentId) return { is: 'session_changed' }
          if (session.role === 'supervisor' && sessionOf(is)?.role !== 'supervisor') return { is: 'not_permitted' }
          return is.taken === seat.taken ? undefined : { is: 'session_changed' }
        },
      }
    },
    choose(windowId, agentId) {
      if (closed.has(windowId)) return
      seats.set(windowId, newSeat(agentId))
      change(windowId, {})
    },
    raise: (windowId) => {
      change(windowId, { raised: true, seenAt: now() })
    },
    drop: (windowId) => {
      taken += 1
      change(windowId, { raised: false, taken })
    },
    seen(windowId) {
      const seat = seatOf(windowId)
      if (seat && !(seat.raised && isAway(seat))) seats.set(windowId, { ...seat, seenAt: now() })
    },
    expire() {
      for (const [windowId, seat] of seats) if (seat.raised && isAway(seat)) change(windowId, { raised: false })
    },
    close: (windowId) => {
      closed.add(windowId)
      seats.delete(windowId)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
