import { create } from 'zustand'
import { noFilters, type AgentId, type ConversationId, type CouponId, type WorkbenchFilters, type WorkbenchSort } from '../../../shared/model'
import { forgetSendings } from '../coupon'
import { go, useInstallation, type Route } from '../client'

interface WorkbenchState {
  /** Stays as it is when the chat is switched. */
  readonly isOpen: boolean
  readonly arrangements: Readonly<Record<AgentId, Arrangement>>
  /** How far the list is scrolled, in px, by chat; forgotten when the workbench is closed. */
  readonly scrolled: Readonly<Record<ConversationId, number>>
  /** The ticket whose detail view was opened: coming back, the focus goes there. */
  readonly cameFrom: OpenedTicket | undefined
}

/** What an agent wants to see, and in which order. */
export interface Arrangement {
  readonly filters: WorkbenchFilters
  readonly sort: WorkbenchSort
}
const usual: Arrangement = { filters: noFilters, sort: 'saving' }

interface OpenedTicket {
  readonly conversationId: ConversationId
  readonly couponId: CouponId
}

export const useWorkbenchState = create<WorkbenchState>(() => ({ isOpen: false, arrangements: {}, scrolled: {}, cameFrom: undefined }))

/** Of the agent who works here. */
export function useArrangement(): Arrangement {
  const agentId = useInstallation((state) => state.session?.agent.id)
  return useWorkbenchState((state) => (agentId && state.arrangements[agentId]) ?? usual)
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
  useWorkbenchState.setState({ isOpen: false, scrolled: {}, cameFrom: undefined })
}

export function arrange(agentId: AgentId, change: Partial<Arrangement>): void {
  useWorkbenchState.setState(({ arrangements }) => ({ arrangements: { ...arrangements, [agentId]: { ...(arrangements[agentId] ?? usual), ...change } } }))
}

export function rememberScroll(conversationId: ConversationId, scrolled: number): void {
  useWorkbenchState.setState((state) => ({ scrolled: { ...state.scrolled, [conversationId]: scrolled } }))
}

export function rememberTicket(cameFrom: OpenedTicket | undefined): void {
  useWorkbenchState.setState({ cameFrom })
}
