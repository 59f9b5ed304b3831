import {
  Agent,
  Claim,
  Conversation,
  Coupon,
  CouponTemplate,
  Customer,
  Message,
  Order,
  Product,
  Shop,
  z,
} from '../../../shared/model'

/** One line of a transfer file: the stored entity, and its kind. The model's schemas are the truth. */
export const Entity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shop'), ...Shop.shape }),
  // A name to refer to, never rights: those are given by a supervisor of this installation.
  z.strictObject({ kind: z.literal('agent'), id: Agent.shape.id, name: Agent.shape.name }),
  z.strictObject({ kind: z.literal('product'), ...Product.shape }),
  z.strictObject({ kind: z.literal('customer'), ...Customer.shape }),
  z.strictObject({ kind: z.literal('coupon'), ...Coupon.omit({ kind: true }).shape, couponKind: Coupon.shape.kind }),
  z.strictObject({
    kind: z.literal('template'),
    ...CouponTemplate.omit({ kind: true }).shape,
    couponKind: CouponTemplate.shape.kind,
  }),
  z.strictObject({ kind: z.literal('claim'), ...Claim.shape }),
  z.strictObject({ kind: z.literal('order'), ...Order.shape }),
  z.strictObject({ kind: z.literal('conversation'), ...Conversation.shape }),
  z.strictObject({ kind: z.literal('message'), ...Message.shape }),
])
export type Entity = z.infer<typeof Entity>
export type EntityKind = Entity['kind']
export type EntityOf<Kind extends EntityKind> = Extract<Entity, { kind: Kind }>

/** The stored coupon of a line: there `kind` says that it is a coupon, and `couponKind` which. */
export function couponOfLine({ kind: _, couponKind, ...rest }: EntityOf<'coupon'>): Coupon {
  return { ...rest, kind: couponKind }
}

export function lineOfCoupon({ kind, ...rest }: Coupon): EntityOf<'coupon'> {
  return { kind: 'coupon', ...rest, couponKind: kind }
}

/** The same of a template. */
export function templateOfLine({ kind: _, couponKind, ...rest }: EntityOf<'template'>): CouponTemplate {
  return { ...rest, kind: couponKind }
}

export function lineOfTemplate({ kind, ...rest }: CouponTemplate): EntityOf<'template'> {
  return { kind: 'template', ...rest, couponKind: kind }
}

/** The stored entity of any other line. */
export function withoutKind<Line extends Entity>({ kind: _, ...rest }: Line): Omit<Line, 'kind'> {
  return rest
}

/** Whether two entities say the same, whatever the order of their keys; an absent key and an undefined one are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  // Not Object.is: JSON keeps no -0.
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = new Map(entriesOf(a))
  const right = entriesOf(b)
  return left.size === right.length && right.every(([key, value]) => left.has(key) && isSame(left.get(key), value))
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, one]) => one !== undefined)
}
