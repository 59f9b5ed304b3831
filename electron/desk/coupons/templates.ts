import { templatesAtMost, type TemplateId } from '../../../shared/model'
import { folded, templateOf } from '../../../shared/rules'
import { decide, fail, notFound, refuse, type CommandHandler, type QueryHandler } from '../handler'
import type { World } from '../world'

export const listTemplates: QueryHandler<'templates.list'> = (world, { shopId }) => ({
  templates: world
    .templatesOf(shopId)
    .map((template) => ({ template, name: folded(template.name) }))
    .sort((a, b) => (a.name === b.name ? (a.template.id < b.template.id ? -1 : 1) : a.name < b.name ? -1 : 1))
    .map(({ template }) => template),
})

export const saveTemplate: CommandHandler<'templates.save'> = (world, { couponId, name }, { agent, now, newId }) => {
  const coupon = world.coupon(couponId)
  if (!coupon) return fail(notFound)
  const { shopId, kind } = coupon
  const before = world.templatesOf(shopId)
  if (before.length >= templatesAtMost) return refuse({ reason: 'too_many', most: templatesAtMost })
  if (isTaken(world, shopId, name, undefined)) return refuse({ reason: 'name_taken' })
  const template = {
    id: newId('template'),
    shopId,
    kind,
    name,
    terms: templateOf(coupon),
    savedAt: now,
    savedBy: agent.id,
  }
  return decide([{ is: 'template_saved', template }], { templateId: template.id })
}

export const renameTemplate: CommandHandler<'templates.rename'> = (world, { shopId, templateId, name }) => {
  const template = world.templatesOf(shopId).find(({ id }) => id === templateId)
  if (!template) return fail(notFound)
  if (isTaken(world, shopId, name, templateId)) return refuse({ reason: 'name_taken' })
  return decide(template.name === name ? [] : [{ is: 'template_renamed', shopId, templateId, name }], {})
}

/** One that another supervisor deleted first is gone all the same. */
export const deleteTemplate: CommandHandler<'templates.delete'> = (world, { shopId, templateId }) =>
  decide(
    world.templatesOf(shopId).some(({ id }) => id === templateId)
      ? [{ is: 'template_deleted', shopId, templateId }]
      : [],
    {},
  )

function isTaken(
  world: World,
  shopId: Parameters<World['templatesOf']>[0],
  name: string,
  but: TemplateId | undefined,
): boolean {
  const wanted = folded(name)
  return world.templatesOf(shopId).some((one) => one.id !== but && folded(one.name) === wanted)
}
