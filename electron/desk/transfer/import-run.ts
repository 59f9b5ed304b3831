import type { Claim, Coupon, CustomerId, Instant, Order, Shop } from '../../../shared/model'
import type { Store } from '../../store'
import type { Needs } from '../holdings'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'
import type { Entity, EntityKind, EntityOf } from './entity'
import type { FileIndex } from './file-index'
import type { LinePlace, TransferSource } from './file-lines'
import { Layer } from './layer'
import { readLine } from './read-line'
import type { Complaint } from './refusal'

export interface TransferParts {
  readonly store: Store<DeskEvent>
  readonly world: World
  readonly now: () => Instant
  /** Lets everything else that waits for this process have its turn. */
  readonly breathe: () => Promise<void>
}

/** What a coupon lets claims do, whether it is stored or comes with the file. */
export type CouponFacts = Pick<
  Coupon,
  | 'shopId'
  | 'zone'
  | 'createdAt'
  | 'claimPeriod'
  | 'validity'
  | 'deactivated'
  | 'quantity'
  | 'perCustomer'
  | 'sent'
  | 'claimed'
  | 'redeemed'
  | 'revenue'
>

/** Claims of the file that are in: those that went in now, and those that were there; and what came of them. */
export interface Counted {
  readonly claims: number
  readonly sent: number
  readonly redeemed: number
  readonly revenue: number
}

/** What went in and the coupon itself doesn't count yet. */
export interface Uncounted {
  readonly claims: number
  readonly revenue: number
}

/** What lines are judged with, and what is told of them. */
export interface Judging {
  readonly world: World
  /** Nothing is written; what would go in is remembered instead. */
  readonly dry: boolean
  readonly taken: Taken
  /** That come with the file. */
  readonly coupons: ReadonlyMap<Coupon['id'], CouponFacts>
  refuse(place: LinePlace, complaint: Complaint): void
  unchanged(): void
  /** These went in. */
  added(lines: number): void
}

/** One import under way: what it reads, what it has taken, and where it writes. */
export interface ImportRun extends Judging {
  readonly store: Store<DeskEvent>
  readonly file: FileIndex
  readonly coupons: Map<Coupon['id'], CouponFacts>
  /**
   * Decides on the world as it is and writes what comes of it, as one batch that is whole or not there. `decide` may be
   * asked again: what it takes and tells goes to the batch alone. Resolves when the next one may be made, which may be
   * before this one is durable.
   */
  commit(needs: Needs, decide: (batch: Judging) => readonly DeskEvent[]): Promise<void>
  /** Lets others work now and then; rejects when the import was cancelled. */
  pause(): Promise<void>
  readonly source: TransferSource
}

/** What a shop's coupons are judged by. */
export type ShopFacts = Pick<Shop, 'currency' | 'zone'>

/** Ids that went in, or would. */
export interface Taken {
  readonly shops: Layer<string, ShopFacts>
  readonly agents: Layer<string, true>
  readonly products: Layer<string, string>
  readonly customers: Layer<CustomerId, true>
  readonly tokens: Layer<string, true>
  /** Of one customer with one shop. */
  readonly pairs: Layer<string, true>
  /** Of each shop, in small letters. */
  readonly templateNames: Layer<string, ReadonlySet<string>>
  readonly orderNumbers: Layer<string, true>
  /** Of the customer whose turn it is. */
  readonly claims: Layer<Claim['id'], Claim>
  readonly orders: Layer<Order['id'], Order>
  readonly counted: Layer<Coupon['id'], Counted>
  /** Of coupons that are stored. */
  readonly uncounted: Layer<Coupon['id'], Uncounted>
}

export function nothingTaken(): Taken {
  return {
    shops: new Layer(),
    agents: new Layer(),
    products: new Layer(),
    customers: new Layer(),
    tokens: new Layer(),
    pairs: new Layer(),
    templateNames: new Layer(),
    orderNumbers: new Layer(),
    claims: new Layer(),
    orders: new Layer(),
    counted: new Layer(),
    uncounted: new Layer(),
  }
}

export function couponFacts({
  shopId,
  zone,
  createdAt,
  claimPeriod,
  validity,
  deactivated,
  quantity,
  perCustomer,
  sent,
  claimed,
  redeemed,
  revenue,
}: Coupon): CouponFacts {
  return {
    shopId,
    zone,
    createdAt,
    claimPeriod,
    validity,
    ...(deactivated ? { deactivated } : {}),
    quantity,
    perCustomer,
    sent,
    claimed,
    redeemed,
    revenue,
  }
}

/** A line with what it says. */
export interface Line<Kind extends EntityKind> extends LinePlace {
  readonly entity: EntityOf<Kind>
  readonly asKept: boolean
}

/** Reads a line again that was good at the first reading. */
export async function lineAt<Kind extends EntityKind>(
  { source }: ImportRun,
  kind: Kind,
  place: LinePlace,
): Promise<Line<Kind>> {
  const read = readLine(await source.read(place.offset, place.length))
  if (!read?.ok || !isOf(read.entity, kind)) throw new FileChanged()
  return { ...place, entity: read.entity, asKept: read.asKept }
}

function isOf<Kind extends EntityKind>(entity: Entity, kind: Kind): entity is EntityOf<Kind> {
  return entity.kind === kind
}

/** Someone wrote to the file while it was read. */
export class FileChanged extends Error {}
export class Cancelled extends Error {}
/** The store took no more. */
export class Stopped extends Error {
  constructor(readonly why: string) {
    super(why)
  }
}

/** At most so many lines make one batch: what one tick of the program can take. */
export const batchLines = 40

export const shopFacts = ({ world, taken }: Judging, id: Coupon['shopId']): ShopFacts | undefined =>
  taken.shops.get(id) ?? world.shop(id)
export const knowsShop = (run: Judging, id: Coupon['shopId']) => shopFacts(run, id) !== undefined
export const knowsAgent = ({ world, taken }: Judging, id: Coupon['createdBy']) =>
  taken.agents.has(id) || world.agent(id) !== undefined
export const knowsCustomer = ({ world, taken }: Judging, id: CustomerId) =>
  taken.customers.has(id) || world.customer(id) !== undefined
