import type { CallOutcome, ParsedInput } from '../../../shared/contract'
import type { BegunEdit, CouponId, CouponKind, Instant, KeptForm, ShopId } from '../../../shared/model'
import { editableFields } from '../../../shared/rules'
import type { PrivateDocuments } from '../../store'
import { notFound, type AgentContext, type QueryHandler } from '../handler'
import { keptFormsDocument } from '../state/documents'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'

/** How many edits are kept for an agent; of more, those that weren't touched for longest are forgotten. */
export const editsKept = 20

export const keptForm: QueryHandler<'forms.kept'> = (world, { shopId, kind, couponId }, { agent }) => ({
  kept: world.keptForms(agent.id).find(isOf({ shopId, kind, couponId })) ?? null,
})

/** Keeps what an agent has half filled. Not in the journal: nothing has happened yet. */
export async function keepForm(
  store: PrivateDocuments<DeskEvent>,
  world: World,
  { agent, now }: AgentContext,
  { shopId, kind, values, edit }: ParsedInput<'forms.keep'>,
): Promise<CallOutcome<'forms.keep'>> {
  if (!world.shop(shopId) || (edit && world.coupon(edit.couponId)?.shopId !== shopId)) return notFound
  const before = world.keptForms(agent.id)
  const isThis = isOf({ shopId, kind, couponId: edit?.couponId })
  const others = before.filter((form) => !isThis(form))
  if (values === null && others.length === before.length) return { is: 'ok', at: store.sequence, data: {} }
  const forms = values === null ? others : [...others, { shopId, kind, values, keptAt: now, ...(edit ? { edit } : {}) }]
  const settled = await store.put(keptFormsDocument, agent.id, { forms: withoutOldEdits(world, forms, now) })
  return settled.is === 'durable' ? { is: 'ok', at: settled.sequence, data: {} } : settled
}

function isOf({
  shopId,
  kind,
  couponId,
}: {
  readonly shopId: ShopId
  readonly kind: CouponKind
  readonly couponId: CouponId | undefined
}): (form: KeptForm) => boolean {
  return (form) =>
    form.edit ? form.edit.couponId === couponId : couponId === undefined && form.shopId === shopId && form.kind === kind
}

/** The last kept stands last. An edit of what can't be edited any more is of no use to anybody. */
function withoutOldEdits(world: World, forms: readonly KeptForm[], now: Instant): KeptForm[] {
  const isOpen = ({ couponId }: BegunEdit) => {
    const coupon = world.coupon(couponId)
    return coupon !== undefined && editableFields(coupon, now).length > 0
  }
  const edits = forms.filter(({ edit }) => edit && isOpen(edit)).slice(-editsKept)
  return forms.filter((form) => !form.edit || edits.includes(form))
}
