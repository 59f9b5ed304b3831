import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import {
  noFilters,
  WorkbenchChange,
  type AgentId,
  type ConversationId,
  type CouponId,
  type WorkbenchFilters,
  type WorkbenchView,
} from '../../../shared/model'
import { forgetSendings } from '../coupon'
import { call, command, go, useInstallation, type Route } from '../client'

interface WorkbenchState {
  /** Stays as it is when the chat is switched. */
  readonly isOpen: boolean
  readonly views: Readonly<Record<AgentId, WorkbenchView>>
  /** What each agent typed into the search, by chat: it was meant for one customer. */
  readonly searches: Readonly<Record<SearchKey, string>>
  /** How far the list is scrolled, in px, by chat; forgotten when the workbench is closed. */
  readonly scrolled: Readonly<Record<ConversationId, number>>
  /** The ticket whose detail view was opened: coming back, the focus goes there. */
  readonly cameFrom: OpenedTicket | undefined
  /** The pins as they were before one was changed: nothing moves while somebody points at it. */
  readonly heldPins: readonly CouponId[] | undefined
}

type SearchKey = `${AgentId} ${ConversationId}`

/** What an agent wants to see in a chat, in which order, and how high it stands. */
export interface Arrangement extends Omit<WorkbenchView, 'filters'> {
  readonly filters: WorkbenchFilters
}
const { search: noSearch, ...unset } = noFilters
const usual: WorkbenchView = { filters: unset, sort: 'saving' }

interface OpenedTicket {
  readonly conversationId: ConversationId
  readonly couponId: CouponId
}

export const useWorkbenchState = create<WorkbenchState>(() => ({
  isOpen: false,
  views: {},
  searches: {},
  scrolled: {},
  cameFrom: undefined,
  heldPins: undefined,
}))

/** Of the agent who works here, in this chat: filters, sort and height are the same in all of them, as main kept them. */
export function useArrangement(conversationId: ConversationId): Arrangement {
  const agentId = useInstallation((state) => state.session?.agent.id)
  const known = useWorkbenchState((state) => agentId && state.views[agentId])
  const search = useWorkbenchState((state) => agentId && state.searches[`${agentId} ${conversationId}`])
  useEffect(() => {
    if (agentId !== undefined && !known) void load(agentId)
  }, [agentId, known])
  return useMemo(() => arranged(known, search), [known, search])
}

function arranged({ filters, ...rest }: WorkbenchView = usual, search = noSearch): Arrangement {
  // It belongs to the sort by savings; a version before could have it beside any.
  return { ...rest, filters: { ...filters, applies: filters.applies && rest.sort === 'saving', search } }
}

async function load(agentId: AgentId): Promise<void> {
  const outcome = await call('workbench.view', {})
  // Somebody else works here by now, or changed it meanwhile.
  if (
    outcome.is !== 'ok' ||
    useInstallation.getState().session?.agent.id !== agentId ||
    useWorkbenchState.getState().views[agentId]
  )
    return
  const { view } = outcome.data
  if (view) useWorkbenchState.setState(({ views }) => ({ views: { ...views, [agentId]: view } }))
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
export function arrangementOf(agentId: AgentId, conversationId: ConversationId): Arrangement {
  const { views, searches } = useWorkbenchState.getState()
  return arranged(views[agentId], searches[`${agentId} ${conversationId}`])
}

/** Changes how an agent has it in every chat, for the next start too. */
export function arrange(agentId: AgentId, change: Partial<WorkbenchView>): void {
  const before = useWorkbenchState.getState().views[agentId] ?? usual
  const view = { ...before, ...change }
  useWorkbenchState.setState(({ views }) => ({ views: { ...views, [agentId]: view } }))
  const kept = differing(before, view)
  if (Object.keys(kept).length > 0)
    void command('workbench.keep', {
      change: WorkbenchChange.parse({ ...kept, filters: differing(before.filters, view.filters) }),
    })
}

/** What of `after` isn't as it was. */
function differing(before: object, after: object): Record<string, unknown> {
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(was.get(key))),
  )
}

/** Changes what is searched for in one chat, and the filters, which are those of all chats. */
export function filter(
  agentId: AgentId,
  conversationId: ConversationId,
  { search, ...filters }: WorkbenchFilters,
): void {
  useWorkbenchState.setState(({ searches }) => ({
    searches: { ...searches, [`${agentId} ${conversationId}`]: search },
  }))
  arrange(agentId, { filters })
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
