import type { CallOutcome, ParsedInput } from '../../../shared/contract'
import type { Store } from '../../store'
import { notFound, type AgentContext, type QueryHandler } from '../handler'
import { keptFormsDocument } from '../state/documents'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'

export const keptForm: QueryHandler<'forms.kept'> = (world, { shopId, kind }, { agent }) => ({
  kept: world.keptForms(agent.id).find((form) => form.shopId === shopId && form.kind === kind) ?? null,
})

/** Keeps what an agent has half filled. Not in the journal: nothing has happened yet. */
export async function keepForm(store: Store<DeskEvent>, world: World, { agent, now }: AgentContext, { shopId, kind, values }: ParsedInput<'forms.keep'>): Promise<CallOutcome<'forms.keep'>> {
  if (!world.shop(shopId)) return notFound
  const before = world.keptForms(agent.id)
  const others = before.filter((form) => form.shopId !== shopId || form.kind !== kind)
  if (values === null && others.length === before.length) return { is: 'ok', at: store.sequence, data: {} }
  const settled = await store.put(keptFormsDocument, agent.id, { forms: values === null ? others : [...others, { shopId, kind, values, keptAt: now }] })
  return settled.is === 'durable' ? { is: 'ok', at: settled.sequence, data: {} } : settled
}
