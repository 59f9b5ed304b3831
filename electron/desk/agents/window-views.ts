import type { CallOutcome, ParsedInput } from '../../../shared/contract'
import { usualWindowView, type WindowView, type WindowViewChange } from '../../../shared/model'
import type { PrivateDocuments } from '../../store'
import { agentWindowDocument } from '../state/agent-window'
import type { DeskEvent } from '../state/events'
import type { Sessions } from './sessions'

/** How each window is shown: as the agent who works there has it. */
export interface WindowViews {
  of(windowId: number): WindowView
  keep(windowId: number, input: ParsedInput<'window.keep'>): Promise<CallOutcome<'window.keep'>>
  /** Any window's may be another one now. */
  onChange(listener: () => void): () => void
}

export function createWindowViews(store: PrivateDocuments<DeskEvent>, sessions: Sessions): WindowViews {
  /** What was chosen since the start, by agent, or by window where nobody works: it holds also where it can't be kept. */
  const chosen = new Map<string | number, WindowViewChange>()
  const listeners = new Set<() => void>()
  const whose = (windowId: number) => sessions.of(windowId)?.agent.id ?? windowId
  const keptOf = (who: string | number): WindowViewChange =>
    chosen.get(who) ?? (typeof who === 'string' ? store.get(agentWindowDocument, who) : undefined) ?? {}
  const viewOf = (who: string | number): WindowView => {
    const { zoom = usualWindowView.zoom, spellCheck = usualWindowView.spellCheck } = keptOf(who)
    return { zoom, spellCheck }
  }

  return {
    of: (windowId) => viewOf(whose(windowId)),
    async keep(windowId, { change }) {
      const who = whose(windowId)
      const kept = { ...keptOf(who), ...change }
      chosen.set(who, kept)
      for (const listener of listeners) listener()
      const data = viewOf(who)
      if (typeof who === 'number') return { is: 'ok', at: store.sequence, data }
      const settled = await store.put(agentWindowDocument, who, kept)
      return settled.is === 'durable' ? { is: 'ok', at: settled.sequence, data } : settled
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
