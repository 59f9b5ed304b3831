import type { Claim, Coupon, CustomerId, Order, Shop } from '../../../shared/model'
import type { Store } from '../../store'
import type { Needs } from '../holdings'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'
import type { Entity, EntityKind, EntityOf } from './entity'
import type { FileIndex } from './file-index'
import type { LinePlace, TransferSource } from './file-lines'
import { readLine } from './read-line'
import type { Complaint } from './refusal'

/** What a coupon lets claims do, whether it is stored or comes with the file. */
export interface CouponFacts extends Pick<
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
> {
  /** Claims of the file that are in: those that went in now, and those that were there; and what came of them. */
  counted: number
  readonly found: { sent: number; redeemed: number; revenue: number }
}

/** What went in and the coupon itself doesn't count yet. */
export interface Uncounted {
  claims: number
  revenue: number
}

/** One import under way: what it reads, what it has taken, and where it writes. */
export interface ImportRun {
  readonly world: World
  readonly store: Store<DeskEvent>
  readonly file: FileIndex
  /** Nothing is written; what would go in is remembered instead. */
  readonly dry: boolean
  readonly taken: Taken
  readonly coupons: Map<Coupon['id'], CouponFacts>
  refuse(place: LinePlace, complaint: Complaint): void
  unchanged(): void
  /** These went in. */
  added(lines: number): void
  /**
   * Decides on the world as it is and writes what comes of it, as one batch that is whole or not there.
   * Resolves when the next one may be made, which may be before this one is durable.
   */
  commit(needs: Needs, decide: () => readonly DeskEvent[]): Promise<void>
  /** Lets others work now and then; rejects when the import was cancelled. */
  pause(): Promise<void>
  readonly source: TransferSource
}

/** What a shop's coupons are judged by. */
export type ShopFacts = Pick<Shop, 'currency' | 'zone'>

/** Ids that went in, or would. */
export interface Taken {
  readonly shops: Map<string, ShopFacts>
  readonly agents: Set<string>
  readonly products: Map<string, string>
  readonly customers: Set<CustomerId>
  readonly tokens: Set<string>
  /** Of one customer with one shop. */
  readonly pairs: Set<string>
  /** Of each shop, in small letters. */
  readonly templateNames: Map<string, Set<string>>
  readonly orderNumbers: Set<string>
  /** Of the customer whose turn it is. */
  readonly claims: Map<Claim['id'], Claim>
  readonly orders: Map<Order['id'], Order>
  /** Of coupons that are stored. */
  readonly uncounted: Map<Coupon['id'], Uncounted>
}

export function nothingTaken(): Taken {
  return {
    shops: new Map(),
    agents: new Set(),
    products: new Map(),
    customers: new Set(),
    tokens: new Set(),
    pairs: new Set(),
    templateNames: new Map(),
    orderNumbers: new Set(),
    claims: new Map(),
    orders: new Map(),
    uncounted: new Map(),
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
    counted: 0,
    found: { sent: 0, redeemed: 0, revenue: 0 },
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

export const shopFacts = ({ world, taken }: ImportRun, id: Coupon['shopId']): ShopFacts | undefined =>
  taken.shops.get(id) ?? world.shop(id)
export const knowsShop = (run: ImportRun, id: Coupon['shopId']) => shopFacts(run, id) !== undefined
export const knowsAgent = ({ world, taken }: ImportRun, id: Coupon['createdBy']) =>
  taken.agents.has(id) || world.agent(id) !== undefined
export const knowsCustomer = ({ world, taken }: ImportRun, id: CustomerId) =>
  taken.customers.has(id) || world.customer(id) !== undefined
