import type { Coupon, Product } from '../../../shared/model'
import type { DeskEvent } from '../state/events'
import { nothingHeld } from '../holdings'
import { falseOfCoupon } from './at-its-time'
import { couponOfLine, isSame, withoutKind, type EntityKind, type EntityOf } from './entity'
import type { LinePlace } from './file-lines'
import {
  batchLines,
  couponFacts,
  knowsAgent,
  knowsCustomer,
  knowsShop,
  lineAt,
  shopFacts,
  type ImportRun,
  type Judging,
  type Line,
} from './import-run'
import { complaint, type Complaint } from './refusal'

/** What stands for itself: shops and agents, then products and customers, which refer to them. */
export async function importBasics(run: ImportRun): Promise<void> {
  const { world } = run
  await each(run, 'shop', run.file.shops.values(), {
    stored: ({ id }) => world.shop(id),
    keep: ({ taken }, { id, currency, zone }) => taken.shops.set(id, { currency, zone }),
    event: (line) => ({ is: 'shop_created', shop: withoutKind(line) }),
  })
  await each(run, 'agent', run.file.agents.values(), {
    stored: ({ id }) => {
      const agent = world.agent(id)
      return agent && { id, name: agent.name }
    },
    keep: ({ taken }, { id }) => taken.agents.set(id, true),
    event: ({ id, name }) => ({ is: 'agent_added', agent: { id, name, role: 'agent' } }),
  })
  await each(run, 'product', run.file.products.values(), {
    stored: ({ id }) => world.product(id),
    wrong: (batch, { shopId }) => (knowsShop(batch, shopId) ? undefined : complaint('shopId', 'missing_reference')),
    keep: ({ taken }, { id, shopId }) => taken.products.set(id, shopId),
    event: (line) => ({ is: 'product_added', product: withoutKind(line) }),
  })
  await each(run, 'customer', customerPlaces(run), {
    stored: ({ id }) => world.customer(id),
    wrong: ({ taken }, { tokenHash }) =>
      tokenHash !== undefined && (taken.tokens.has(tokenHash) || world.customerOfToken(tokenHash))
        ? complaint('tokenHash', 'taken')
        : undefined,
    keep: ({ taken }, { id, tokenHash }) => {
      taken.customers.set(id, true)
      if (tokenHash !== undefined) taken.tokens.set(tokenHash, true)
    },
    event: (line) => ({ is: 'customer_created', customer: withoutKind(line) }),
  })
}

/** Judges the coupons, without writing one: their sums go in last. Answers where the new ones lie. */
export async function judgeCoupons(run: ImportRun): Promise<LinePlace[]> {
  const fresh: LinePlace[] = []
  for (const place of run.file.coupons.values()) {
    await run.pause()
    const { entity, asKept } = await lineAt(run, 'coupon', place)
    const coupon = couponOfLine(entity)
    const stored = run.world.coupon(coupon.id)
    if (stored) {
      if (isSame(stored, coupon)) run.unchanged()
      else run.refuse(place, complaint('id', 'differs'))
      continue
    }
    const wrong = wrongWithCoupon(run, coupon, asKept)
    if (wrong) run.refuse(place, wrong)
    else {
      run.coupons.set(coupon.id, couponFacts(coupon))
      fresh.push(place)
    }
  }
  return fresh
}

/** The coupons with their counters as the file gives them: what happened to each is already in. */
export async function importCoupons(run: ImportRun, places: readonly LinePlace[]): Promise<void> {
  for (const place of places) {
    await run.pause()
    const { entity } = await lineAt(run, 'coupon', place)
    await run.commit(nothingHeld, (batch) => {
      batch.added(1)
      return couponEvents(couponOfLine(entity))
    })
  }
}

function couponEvents(coupon: Coupon): DeskEvent[] {
  const { deactivated, ...rest } = coupon
  if (!deactivated) return [{ is: 'coupon_created', coupon }]
  // Deactivating is a change like any other: it is in the coupon's history, and makes a revision.
  return [
    { is: 'coupon_created', coupon: { ...rest, revision: coupon.revision - 1 } },
    { is: 'coupon_deactivated', couponId: coupon.id, ...deactivated },
  ]
}

function wrongWithCoupon(run: ImportRun, coupon: Coupon, asKept: boolean): Complaint | undefined {
  const { shopId, createdBy, deactivated, scope, customers, claimPeriod, validity } = coupon
  const shop = shopFacts(run, shopId)
  if (!shop) return complaint('shopId', 'missing_reference')
  if (!knowsAgent(run, createdBy)) return complaint('createdBy', 'missing_reference')
  if (deactivated && !knowsAgent(run, deactivated.by)) return complaint('deactivated.by', 'missing_reference')
  if (deactivated && coupon.revision < 2) return complaint('revision', 'sum')
  if (claimPeriod.from >= claimPeriod.until) return complaint('claimPeriod.until', 'before_start')
  if (validity.is === 'fixed' && validity.from >= validity.until) return complaint('validity.until', 'before_start')
  const wrong = asKept ? undefined : falseOfCoupon(coupon, shop.currency)
  if (wrong) return wrong
  if (coupon.claimed > coupon.quantity) return complaint('claimed', 'more_than_quantity')
  if (coupon.sent > coupon.claimed) return complaint('sent', 'sum')
  if (coupon.redeemed > coupon.claimed) return complaint('redeemed', 'sum')
  if (scope.is === 'products') {
    const at = scope.productIds.findIndex((id) => shopOfProduct(run, id) !== shopId)
    if (at >= 0) return complaint(`scope.productIds.${String(at)}`, 'missing_reference')
  }
  if (customers.is === 'chosen') {
    const at = customers.customerIds.findIndex((id) => !knowsCustomer(run, id))
    if (at >= 0) return complaint(`customers.customerIds.${String(at)}`, 'missing_reference')
  }
  return undefined
}

/** The shop of a product that is there or comes with the file. */
export function shopOfProduct({ world, taken }: Judging, id: Product['id']): string | undefined {
  return taken.products.get(id) ?? world.product(id)?.shopId
}

interface Basic<Kind extends EntityKind> {
  readonly stored: (entity: EntityOf<Kind>) => object | undefined
  readonly wrong?: (batch: Judging, entity: EntityOf<Kind>) => Complaint | undefined
  readonly keep: (batch: Judging, entity: EntityOf<Kind>) => void
  readonly event: (entity: EntityOf<Kind>) => DeskEvent
}

async function each<Kind extends EntityKind>(
  run: ImportRun,
  kind: Kind,
  places: Iterable<LinePlace>,
  { stored, wrong, keep, event }: Basic<Kind>,
): Promise<void> {
  let gathered: Line<Kind>[] = []
  const write = () => {
    const lines = gathered
    gathered = []
    return run.commit(nothingHeld, (batch) =>
      lines.flatMap((line) => {
        const { entity } = line
        const before = stored(entity)
        const why = before
          ? isSame(before, withoutKind(entity))
            ? undefined
            : complaint('id', 'differs')
          : wrong?.(batch, entity)
        if (why) batch.refuse(line, why)
        else keep(batch, entity)
        if (before && !why) batch.unchanged()
        if (before || why) return []
        batch.added(1)
        return event(entity)
      }),
    )
  }
  for (const place of places) {
    await run.pause()
    gathered.push(await lineAt(run, kind, place))
    if (gathered.length >= batchLines) await write()
  }
  if (gathered.length > 0) await write()
}

function* customerPlaces({ file }: ImportRun): Generator<LinePlace> {
  for (const { place } of file.customers.values()) if (place) yield place
}
