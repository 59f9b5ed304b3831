import { templatesAtMost, type CouponTemplate } from '../../../shared/model'
import { nothingHeld } from '../holdings'
import { falseOfTemplate } from './at-its-time'
import { isSame, templateOfLine } from './entity'
import { shopOfProduct } from './import-basics'
import { knowsAgent, knowsCustomer, lineAt, shopFacts, type ImportRun, type Judging } from './import-run'
import { complaint, type Complaint } from './refusal'

/** Templates of coupons, after the products and customers that they choose. A shop has few: each is a batch. */
export async function importTemplates(run: ImportRun): Promise<void> {
  for (const place of run.file.templates.values()) {
    await run.pause()
    const { entity, asKept } = await lineAt(run, 'template', place)
    const template = templateOfLine(entity)
    await run.commit(nothingHeld, (batch) => {
      const stored = batch.world.templatesOf(template.shopId).find(({ id }) => id === template.id)
      if (stored && isSame(stored, template)) {
        batch.unchanged()
        return []
      }
      const wrong = stored ? complaint('id', 'differs') : wrongWithTemplate(batch, template, asKept)
      if (wrong) {
        batch.refuse(place, wrong)
        return []
      }
      if (batch.dry)
        batch.taken.templateNames.set(template.shopId, namesOf(batch, template.shopId).add(asBefore(template.name)))
      batch.added(1)
      return [{ is: 'template_saved', template }]
    })
  }
}

function wrongWithTemplate(run: Judging, template: CouponTemplate, asKept: boolean): Complaint | undefined {
  const {
    shopId,
    savedBy,
    name,
    terms: { scope, customers },
  } = template
  const shop = shopFacts(run, shopId)
  if (!shop) return complaint('shopId', 'missing_reference')
  if (!knowsAgent(run, savedBy)) return complaint('savedBy', 'missing_reference')
  const wrong = asKept ? undefined : falseOfTemplate(template, shop)
  if (wrong) return wrong
  const names = namesOf(run, shopId)
  if (names.has(asBefore(name))) return complaint('name', 'taken')
  if (names.size >= templatesAtMost) return complaint('', 'too_many')
  if (scope.is === 'products') {
    const at = scope.productIds.findIndex((id) => shopOfProduct(run, id) !== shopId)
    if (at >= 0) return complaint(`terms.scope.productIds.${String(at)}`, 'missing_reference')
  }
  if (customers.is === 'chosen') {
    const at = customers.customerIds.findIndex((id) => !knowsCustomer(run, id))
    if (at >= 0) return complaint(`terms.customers.customerIds.${String(at)}`, 'missing_reference')
  }
  return undefined
}

/** The names of a shop's templates: those that are there now, and those that would have gone in. */
function namesOf({ world, taken }: Judging, shopId: CouponTemplate['shopId']): Set<string> {
  return new Set([
    ...world.templatesOf(shopId).map(({ name }) => asBefore(name)),
    ...(taken.templateNames.get(shopId) ?? []),
  ])
}

/** As names were told apart until searches and forms compared them by their folded form: what an older version let in comes in again. */
const asBefore = (name: string) => name.toLowerCase()
