import { isDated, OwnOrderNumber, type Claim, type Coupon, type CustomerId, type Order } from '../../../shared/model'
import { figureAfter, refusalToAdd, spentIn, broughtBy } from '../../../shared/rules'
import { claimed, redemption } from '../coupons/claim'
import { holdingsOf, type Needs } from '../holdings'
import type { DeskEvent } from '../state/events'
import { falseOfClaim } from './at-its-time'
import { isSame, withoutKind, type EntityOf } from './entity'
import type { LinesOfCustomer } from './file-index'
import type { LinePlace, Places } from './file-lines'
import { shopOfProduct } from './import-basics'
import {
  batchLines,
  knowsAgent,
  knowsCustomer,
  knowsShop,
  lineAt,
  type Counted,
  type CouponFacts,
  type ImportRun,
  type Judging,
  type Line,
  type Uncounted,
} from './import-run'
import { Layer } from './layer'
import { complaint, type Complaint } from './refusal'

/** A claim with the order that redeemed it, or one alone: they go in together or not at all. */
interface Trade {
  readonly claim?: Found<Claim> | undefined
  readonly order?: Found<Order> | undefined
}
interface Found<Entity> extends LinePlace {
  readonly entity: Entity
  readonly asKept: boolean
}

/** The claims and orders of one customer. */
export async function importTrades(run: ImportRun, customerId: CustomerId, lines: LinesOfCustomer): Promise<void> {
  if (!knowsCustomer(run, customerId)) {
    for (const places of [lines.claims, lines.orders])
      for (const place of places) run.refuse(place, complaint('customerId', 'missing_reference'))
    return
  }
  const claims = await read(run, lines.claims, (place) => lineAt(run, 'claim', place))
  const orders = await read(run, lines.orders, (place) => lineAt(run, 'order', place))
  const trades = tradesOf(claims, orders)
  const needs: Needs = holdingsOf(customerId)
  for (let at = 0; at < trades.length; at += batchLines) {
    await run.commit(needs, (batch) => {
      const own = ownedBy(batch, customerId)
      return trades.slice(at, at + batchLines).flatMap((trade) => judged(batch, own, trade))
    })
  }
}

/** Each id once, in the order of the file. */
async function read<Kind extends 'claim' | 'order'>(
  run: ImportRun,
  places: Places,
  at: (place: LinePlace) => Promise<Line<Kind>>,
): Promise<Map<string, Found<Omit<EntityOf<Kind>, 'kind'>>>> {
  const found = new Map<string, Found<Omit<EntityOf<Kind>, 'kind'>>>()
  for (const place of places) {
    await run.pause()
    const { asKept, ...line } = await at(place)
    const entity = withoutKind(line.entity)
    const before = found.get(entity.id)
    if (!before) found.set(entity.id, { ...place, entity, asKept })
    else if (isSame(before.entity, entity)) run.unchanged()
    else run.refuse(place, complaint('id', 'differs'))
  }
  return found
}

function tradesOf(claims: Map<string, Found<Claim>>, orders: Map<string, Found<Order>>): Trade[] {
  const trades: Trade[] = []
  const paired = new Set<string>()
  for (const claim of claims.values()) {
    const order = claim.entity.redeemed && orders.get(claim.entity.redeemed.orderId)
    if (order?.entity.claimId === claim.entity.id) paired.add(order.entity.id)
    trades.push({ claim, order: order && paired.has(order.entity.id) ? order : undefined })
  }
  for (const order of orders.values()) if (!paired.has(order.entity.id)) trades.push({ order })
  const at = ({ claim, order }: Trade) => claim?.entity.claimedAt ?? order?.entity.createdAt ?? 0
  return trades.sort((a, b) => at(a) - at(b))
}

interface Owned {
  /** Of this batch; without writing, of all that would have gone in. */
  readonly uncounted: Layer<Coupon['id'], Uncounted>
  readonly claims: Map<Claim['id'], Claim>
  readonly orders: Map<Order['id'], Order>
}

function ownedBy({ world, taken, dry }: Judging, customerId: CustomerId): Owned {
  return {
    uncounted: dry ? taken.uncounted : new Layer<Coupon['id'], Uncounted>(),
    claims: new Map([...world.claimsOf(customerId).map((claim) => [claim.id, claim] as const), ...taken.claims]),
    orders: new Map([...world.ordersOf(customerId).map((order) => [order.id, order] as const), ...taken.orders]),
  }
}

type Judgement = 'new' | 'unchanged' | Complaint

function judged(run: Judging, own: Owned, { claim, order }: Trade): DeskEvent[] {
  const facts = claim && factsOf(run, claim.entity.couponId)
  const ofClaim = claim && judgeClaim(run, own, facts, claim, order?.entity)
  const ofOrder = order && judgeOrder(run, own, order.entity, claim?.entity)
  const refused = isComplaint(ofClaim) || isComplaint(ofOrder)
  if (refused) {
    if (claim) run.refuse(claim, isComplaint(ofClaim) ? ofClaim : complaint('redeemed.orderId', 'missing_reference'))
    if (order) run.refuse(order, isComplaint(ofOrder) ? ofOrder : complaint('claimId', 'missing_reference'))
    return []
  }
  const events: DeskEvent[] = []
  if (claim && facts) {
    count(run, claim.entity.couponId, { claims: 1, sent: claim.entity.sent ? 1 : 0 })
    if (ofClaim === 'unchanged') run.unchanged()
    else {
      events.push(claimed(facts, claim.entity))
      leaveUncounted(own, claim.entity.couponId, { claims: 1 })
      own.claims.set(claim.entity.id, claim.entity)
      if (run.dry) run.taken.claims.set(claim.entity.id, claim.entity)
    }
  }
  const redeemed = order && claimOf(own, order.entity, claim?.entity)
  if (order && redeemed) count(run, redeemed.couponId, { redeemed: 1, revenue: broughtBy(order.entity) })
  if (order && ofOrder === 'unchanged') run.unchanged()
  else if (order) {
    if (redeemed) leaveUncounted(own, redeemed.couponId, { revenue: broughtBy(order.entity) })
    own.orders.set(order.entity.id, order.entity)
    if (run.dry) run.taken.orders.set(order.entity.id, order.entity)
    events.push(orderPlaced(run, order.entity, redeemed))
    run.taken.orderNumbers.set(numberKey(order.entity), true)
  }
  run.added(events.length)
  return events
}

function uncountedOf({ uncounted }: Owned, id: Coupon['id']): Uncounted {
  return uncounted.get(id) ?? { claims: 0, revenue: 0 }
}

function leaveUncounted(own: Owned, id: Coupon['id'], { claims = 0, revenue = 0 }: Partial<Uncounted>): void {
  const before = uncountedOf(own, id)
  own.uncounted.set(id, { claims: before.claims + claims, revenue: before.revenue + revenue })
}

function countedOf({ taken }: Judging, id: Coupon['id']): Counted {
  return taken.counted.get(id) ?? { claims: 0, sent: 0, redeemed: 0, revenue: 0 }
}

function count(run: Judging, id: Coupon['id'], { claims = 0, sent = 0, redeemed = 0, revenue = 0 }: Partial<Counted>) {
  const before = countedOf(run, id)
  run.taken.counted.set(id, {
    claims: before.claims + claims,
    sent: before.sent + sent,
    redeemed: before.redeemed + redeemed,
    revenue: figureAfter(before.revenue, revenue),
  })
}

/** The claim that an order redeems. `claim`: the one beside it. */
function claimOf(own: Owned, { claimId }: Order, claim: Claim | undefined): Claim | undefined {
  return claimId === undefined ? undefined : (claim ?? own.claims.get(claimId))
}

function judgeClaim(
  run: Judging,
  own: Owned,
  facts: CouponFacts | undefined,
  { entity: claim, asKept }: Found<Claim>,
  order: Order | undefined,
): Judgement {
  const stored = own.claims.get(claim.id)
  if (stored) return isSame(stored, claim) ? 'unchanged' : complaint('id', 'differs')
  if (!facts) return complaint('couponId', 'missing_reference')
  if (claim.shopId !== facts.shopId) return complaint('shopId', 'does_not_belong')
  if (!isDated(claim.claimedAt)) return complaint('claimedAt', 'not_valid')
  if (claim.usable.from >= claim.usable.until) return complaint('usable.until', 'before_start')
  if (claim.sent && !knowsAgent(run, claim.sent.by)) return complaint('sent.by', 'missing_reference')
  if (claim.redeemed && !order) return complaint('redeemed.orderId', 'missing_reference')
  if (claim.redeemed && order?.createdAt !== claim.redeemed.at) return complaint('redeemed.at', 'sum')
  const wrong = asKept ? undefined : falseOfClaim(claim, facts)
  if (wrong) return wrong
  const ofStored = run.world.coupon(claim.couponId)
  const counted = countedOf(run, claim.couponId)
  const claims = ofStored ? ofStored.claimed + uncountedOf(own, claim.couponId).claims : counted.claims
  if (claims >= facts.quantity) return complaint('couponId', 'more_than_quantity')
  if (!ofStored && counted.claims >= facts.claimed) return complaint('couponId', 'more_than_counted')
  const held = [...own.claims.values()].filter(({ couponId }) => couponId === claim.couponId).length
  if (held >= facts.perCustomer) return complaint('couponId', 'more_than_per_customer')
  return !ofStored && claim.sent && counted.sent >= facts.sent ? complaint('sent', 'more_than_counted') : 'new'
}

function judgeOrder(run: Judging, own: Owned, order: Order, claim: Claim | undefined): Judgement {
  const stored = own.orders.get(order.id)
  if (stored) return isSame(stored, order) ? 'unchanged' : complaint('id', 'differs')
  if (!knowsShop(run, order.shopId)) return complaint('shopId', 'missing_reference')
  if (!isDated(order.createdAt)) return complaint('createdAt', 'not_valid')
  const strange = order.lines.findIndex(({ productId }) => shopOfProduct(run, productId) !== order.shopId)
  if (strange >= 0) return complaint(`lines.${String(strange)}.productId`, 'missing_reference')
  const wrong = wrongSum(order)
  if (wrong) return complaint(wrong, 'sum')
  if (order.elsewhere ? !knowsAgent(run, order.elsewhere.by) : !OwnOrderNumber.safeParse(order.number).success)
    return complaint(order.elsewhere ? 'elsewhere.by' : 'number', order.elsewhere ? 'missing_reference' : 'not_valid')
  // To the letter: an earlier version took "eu-7" beside "EU-7", and what it exports comes in again.
  if (run.taken.orderNumbers.has(numberKey(order)) || run.world.isOrderNumber(order))
    return complaint('number', 'taken')
  if (refusalToAdd(order.total, [spentIn([...own.orders.values()].filter(({ shopId }) => shopId === order.shopId))]))
    return complaint('total', 'too_large')
  // A cancelled order keeps what its coupon took off, and has given it back.
  if (order.status === 'cancelled' && order.claimId !== undefined) return complaint('claimId', 'does_not_belong')
  if (order.claimId === undefined)
    return order.saving === 0 || order.status === 'cancelled' ? 'new' : complaint('saving', 'sum')
  const of = claimOf(own, order, claim)
  if (!of) return complaint('claimId', 'missing_reference')
  if (of.redeemed?.orderId !== order.id || of.shopId !== order.shopId) return complaint('claimId', 'does_not_belong')
  return wrongWithRedemption(run, own, order, of) ?? 'new'
}

/** What a coupon's line counts holds for the orders that redeemed it; a coupon that is there counts them now, as far as numbers are exact. */
function wrongWithRedemption(run: Judging, own: Owned, order: Order, { couponId }: Claim): Complaint | undefined {
  const facts = factsOf(run, couponId)
  if (!facts) return undefined
  const stored = run.world.coupon(couponId)
  const brought = broughtBy(order)
  if (stored)
    return refusalToAdd(brought, [figureAfter(stored.revenue, uncountedOf(own, couponId).revenue)])
      ? complaint('total', 'too_large')
      : undefined
  const counted = countedOf(run, couponId)
  if (counted.redeemed >= facts.redeemed) return complaint('claimId', 'more_than_counted')
  return counted.revenue + brought > facts.revenue ? complaint('total', 'more_than_counted') : undefined
}

/** The field of an order that the others don't add up to. */
function wrongSum({ lines, subtotal, saving, total, refunded, elsewhere }: Order): string | undefined {
  if (lines.length === 0) {
    if (!elsewhere) return 'lines'
    return subtotal === total && saving === 0 && (refunded ?? 0) <= total ? undefined : 'total'
  }
  const tooMuch = lines.findIndex((line) => line.saving > line.price * line.quantity)
  if (tooMuch >= 0) return `lines.${String(tooMuch)}.saving`
  if (subtotal !== lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)) return 'subtotal'
  if (saving !== lines.reduce((sum, line) => sum + line.saving, 0)) return 'saving'
  if (total !== subtotal - saving) return 'total'
  const paidBack = lines.findIndex((line) => (line.refunded ?? 0) > line.quantity)
  if (paidBack >= 0) return `lines.${String(paidBack)}.refunded`
  if (refunded === undefined) return lines.some((line) => line.refunded !== undefined) ? 'refunded' : undefined
  return refunded > total ? 'refunded' : undefined
}

/** What a number is taken as: an order placed elsewhere has its number in its shop. */
const numberKey = ({ number, shopId, elsewhere }: Order) => (elsewhere ? `${shopId} ${number}` : number)

function orderPlaced({ world, coupons }: Judging, order: Order, claim: Claim | undefined): DeskEvent {
  const facts = claim && (coupons.get(claim.couponId) ?? world.coupon(claim.couponId))
  const conversation = world.conversationWith(order.shopId, order.customerId)
  const isLater =
    conversation && order.status !== 'cancelled' && order.createdAt > (conversation.lastOrderAt ?? -Infinity)
  return {
    is: 'order_placed',
    order,
    ...(isLater ? { conversationId: conversation.id } : {}),
    ...(claim && facts
      ? { redeemed: redemption({ id: claim.couponId, zone: facts.zone }, claim, order.createdAt) }
      : {}),
  }
}

function factsOf({ coupons, world }: Judging, id: Coupon['id']): CouponFacts | undefined {
  return coupons.get(id) ?? world.coupon(id)
}

function isComplaint(judgement: Judgement | undefined): judgement is Complaint {
  return typeof judgement === 'object'
}
