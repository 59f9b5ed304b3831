import type { CallOutcome, ParsedInput } from '../../../shared/contract'
import { noFilters, pinsKept, WorkbenchView } from '../../../shared/model'
import { isValid } from '../../../shared/rules'
import type { PrivateDocuments } from '../../store'
import { notFound, type AgentContext, type QueryHandler } from '../handler'
import { agentWorkbenchDocument, type AgentWorkbench } from '../state/agent-workbench'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'

export const workbenchView: QueryHandler<'workbench.view'> = (world, _input, { agent }) => ({
  view: world.workbenchOf(agent.id).view ?? null,
})

/** Keeps what an agent changed of the workbench; the rest stays as another window left it. Not in the journal: nothing has happened. */
export function keepWorkbench(
  store: PrivateDocuments<DeskEvent>,
  world: World,
  { agent }: AgentContext,
  { change }: ParsedInput<'workbench.keep'>,
): Promise<CallOutcome<'workbench.keep'>> {
  const before = world.workbenchOf(agent.id)
  const view = before.view ?? usual
  return put(store, agent, {
    ...before,
    view: WorkbenchView.parse({ ...view, ...change, filters: { ...view.filters, ...change.filters } }),
  })
}

const { search: _, ...filters } = noFilters
/** As it is for everyone at first. */
const usual: WorkbenchView = { filters, sort: 'saving' }

/** Pins a coupon for this agent, or takes its pin out. Pins of coupons that are over go, so that there is room for others. */
export function pinCoupon(
  store: PrivateDocuments<DeskEvent>,
  world: World,
  { agent, now }: AgentContext,
  { couponId, pinned }: ParsedInput<'coupons.pin'>,
): Promise<CallOutcome<'coupons.pin'>> {
  if (!world.coupon(couponId)) return Promise.resolve(notFound)
  const before = world.workbenchOf(agent.id)
  const others = before.pinned.filter((id) => {
    const coupon = world.coupon(id)
    return id !== couponId && coupon !== undefined && isValid(coupon, now)
  })
  if (pinned && others.length >= pinsKept)
    return Promise.resolve({ is: 'refused', refusal: { reason: 'too_many_pins', most: pinsKept } })
  return put(store, agent, { ...before, pinned: pinned ? [...others, couponId] : others })
}

async function put(
  store: PrivateDocuments<DeskEvent>,
  agent: AgentContext['agent'],
  workbench: AgentWorkbench,
): Promise<CallOutcome<'workbench.keep'>> {
  const settled = await store.put(agentWorkbenchDocument, agent.id, workbench)
  return settled.is === 'durable' ? { is: 'ok', at: settled.sequence, data: {} } : settled
}
