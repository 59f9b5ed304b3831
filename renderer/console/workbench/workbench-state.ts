import { create } from 'zustand'
import { noFilters, type AgentId, type ConversationId, type CouponId, type WorkbenchFilters } from '../../../shared/model'
import { forgetSendings } from '../coupon'
import { go, type Route } from '../client'

interface WorkbenchState {
  /** Stays as it is when the chat is switched. */
  readonly isOpen: boolean
  readonly filters: Readonly<Record<AgentId, WorkbenchFilters>>
  /** How far the list is scrolled, in px, by chat; forgotten when the workbench is closed. */
  readonly scrolled: Readonly<Record<ConversationId, number>>
  /** The ticket whose detail view was opened: coming back, the focus goes there. */
  readonly cameFrom: OpenedTicket | undefined
}

interface OpenedTicket {
  readonly conversationId: ConversationId
  readonly couponId: CouponId
}

export const useWorkbenchState = create<WorkbenchState>(() => ({ isOpen: false, filters: {}, scrolled: {}, cameFrom: undefined }))

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

export function setFilters(agentId: AgentId, change: Partial<WorkbenchFilters>): void {
  useWorkbenchState.setState(({ filters }) => ({ filters: { ...filters, [agentId]: { ...(filters[agentId] ?? noFilters), ...change } } }))
}

export function rememberScroll(conversationId: ConversationId, scrolled: number): void {
  useWorkbenchState.setState((state) => ({ scrolled: { ...state.scrolled, [conversationId]: scrolled } }))
}

export function rememberTicket(cameFrom: OpenedTicket | undefined): void {
  useWorkbenchState.setState({ cameFrom })
}
