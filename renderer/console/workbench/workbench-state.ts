import { useEffect } from 'react'
import { create } from 'zustand'
import { noFilters, WorkbenchChange, type AgentId, type ConversationId, type CouponId, type WorkbenchFilters, type WorkbenchView } from '../../../shared/model'
import { forgetSendings } from '../coupon'
import { call, command, go, useInstallation, type Route } from '../client'

interface WorkbenchState {
  /** Stays as it is when the chat is switched. */
  readonly isOpen: boolean
  readonly arrangements: Readonly<Record<AgentId, Arrangement>>
  /** How far the list is scrolled, in px, by chat; forgotten when the workbench is closed. */
  readonly scrolled: Readonly<Record<ConversationId, number>>
  /** The ticket whose detail view was opened: coming back, the focus goes there. */
  readonly cameFrom: OpenedTicket | undefined
  /** The pins as they were before one was changed: nothing moves while somebody points at it. */
  readonly heldPins: readonly CouponId[] | undefined
}

/** What an agent wants to see, in which order, and how high it stands. */
export interface Arrangement extends Omit<WorkbenchView, 'filters'> {
  readonly filters: WorkbenchFilters
}
const usual: Arrangement = { filters: noFilters, sort: 'saving' }

interface OpenedTicket {
  readonly conversationId: ConversationId
  readonly couponId: CouponId
}

export const useWorkbenchState = create<WorkbenchState>(() => ({ isOpen: false, arrangements: {}, scrolled: {}, cameFrom: undefined, heldPins: undefined }))

/** Of the agent who works here, as main kept it. */
export function useArrangement(): Arrangement {
  const agentId = useInstallation((state) => state.session?.agent.id)
  const known = useWorkbenchState((state) => agentId && state.arrangements[agentId])
  useEffect(() => {
    if (agentId !== undefined && !known) void load(agentId)
  }, [agentId, known])
  return known ?? usual
}

async function load(agentId: AgentId): Promise<void> {
  const outcome = await call('workbench.view', {})
  // Somebody else works here by now, or changed it meanwhile.
  if (outcome.is !== 'ok' || useInstallation.getState().session?.agent.id !== agentId || useWorkbenchState.getState().arrangements[agentId]) return
  const { view } = outcome.data
  if (view) useWorkbenchState.setState(({ arrangements }) => ({ arrangements: { ...arrangements, [agentId]: { ...view, filters: { ...view.filters, search: '' } } } }))
}

/** Expands or closes it; from a detail view it goes back to the tickets. */
export function toggleWorkbench(route: Route): void {
  const isBehindDetail = route.page === 'inbox' && route.couponId !== undefined
  if (isBehindDetail) go({ page: 'inbox', conversationId: route.conversationId })
  if (isBehindDetail || !useWorkbenchState.getState().isOpen) useWorkbenchState.setState({ isOpen: true })
  else closeWorkbench()
}

export function closeWorkbench(): void {
  forgetSendings()
  useWorkbenchState.setState({ isOpen: false, scrolled: {}, cameFrom: undefined, heldPins: undefined })
}

/** The same, as it is at this moment. */
export function arrangementOf(agentId: AgentId): Arrangement {
  return useWorkbenchState.getState().arrangements[agentId] ?? usual
}

/** Changes it, for the next start too: all but what is searched for. */
export function arrange(agentId: AgentId, change: Partial<Arrangement>): void {
  const before = arrangementOf(agentId)
  const after = { ...before, ...change }
  useWorkbenchState.setState(({ arrangements }) => ({ arrangements: { ...arrangements, [agentId]: after } }))
  const kept = differing(viewOf(before), viewOf(after))
  const filters = differing(viewOf(before).filters, viewOf(after).filters)
  if (Object.keys(kept).length > 0) void command('workbench.keep', { change: WorkbenchChange.parse({ ...kept, filters }) })
}

/** What of `after` isn't as it was. */
function differing(before: object, after: object): Record<string, unknown> {
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(was.get(key))))
}

function viewOf({ filters: { search: _, ...filters }, ...rest }: Arrangement): WorkbenchView {
  return { ...rest, filters }
}

/** The tickets keep their places until `releasePins`. */
export function holdPins(pins: readonly CouponId[]): void {
  useWorkbenchState.setState(({ heldPins }) => ({ heldPins: heldPins ?? pins }))
}

export function releasePins(): void {
  if (useWorkbenchState.getState().heldPins) useWorkbenchState.setState({ heldPins: undefined })
}

export function rememberScroll(conversationId: ConversationId, scrolled: number): void {
  useWorkbenchState.setState((state) => ({ scrolled: { ...state.scrolled, [conversationId]: scrolled } }))
}

export function rememberTicket(cameFrom: OpenedTicket | undefined): void {
  useWorkbenchState.setState({ cameFrom })
}
