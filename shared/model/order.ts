import { AgentId, ClaimId, CustomerId, OrderId, ProductId, ShopId } from './ids'
import { Minor, MinorSum } from './money'
import { Instant } from './time'
import { z } from './zod'

export const OrderStatus = z.enum(['paid', 'delivered', 'cancelled', 'refunded'])
export type OrderStatus = z.infer<typeof OrderStatus>

export const OrderLine = z.strictObject({
  productId: ProductId,
  name: z.string(),
  quantity: z.int().min(1).max(999),
  /** Sale price of one piece. */
  price: Minor,
  /** What the coupon took off this line. */
  saving: MinorSum,
  /** How many of its pieces were paid back; missing: none. */
  refunded: z.int().min(1).max(999).optional(),
})
export type OrderLine = z.infer<typeof OrderLine>

/** Of an order: a line by its place, and how many pieces of it are paid back. */
export const RefundedLine = z.strictObject({ line: z.int().min(0).max(9_999), quantity: z.int().min(1).max(999) })
export type RefundedLine = z.infer<typeof RefundedLine>

/** Digits, unique in the installation: what an order of the shop's own page has. So many that counting on stays exact. */
export const OwnOrderNumber = z.string().regex(/^\d{1,15}$/)

const spelledWords = [
  'orders?',
  'numbers?',
  'no',
  'nr',
  'num',
  'id',
  'bestellung',
  'bestellnummer',
  'nummer',
  'commande',
  'num[eé]ro',
  'n[uú]mero',
  'de',
  'pedido',
  'orden',
  'ordine',
  'zam[oó]wienie',
  'заказ',
  'заказа',
  'номер',
  'طلب',
  'الطلب',
  'رقم',
]
const writtenTogether = [
  '订单',
  '訂單',
  '定单',
  '单号',
  '單號',
  '编号',
  '編號',
  '号码',
  '號碼',
  '号',
  '號',
  '注文',
  '番号',
  '주문',
  '번호',
  'n[º°]',
]

/** What people write before an order's number, as in "Order no. 20468", "#20468" and "订单号：20468": the words of shops and their customers. */
export const beforeOrderNumber = new RegExp(
  `^(?:(?:${spelledWords.join('|')})(?!\\p{L})|${writtenTogether.join('|')}|[\\s#№.:-])+`,
  'iu',
)

/** As a person types the number of an order placed elsewhere, alone or with what people write before it. A number itself has no blank, colon or `#`. */
export const OtherOrderNumber = z
  .string()
  .transform((typed) =>
    typed
      .normalize('NFKC')
      .trim()
      .replace(beforeOrderNumber, (before) => before.replace(/.*[\s:#]/, '')),
  )
  // Some letters can't be seen (U+3164): with them two numbers would look the same.
  .pipe(
    z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u)
      .regex(/^\P{Default_Ignorable_Code_Point}*$/u),
  )

export const Order = z.strictObject({
  id: OrderId,
  /** As people say it: an `OwnOrderNumber`, or of an order placed elsewhere the shop's own there, once in its shop. */
  number: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u),
  shopId: ShopId,
  customerId: CustomerId,
  createdAt: Instant,
  status: OrderStatus,
  /** Empty only of an order placed elsewhere. */
  lines: z.array(OrderLine),
  subtotal: MinorSum,
  saving: MinorSum,
  total: MinorSum,
  /** The claim that it redeems; an order that was cancelled has given it back. */
  claimId: ClaimId.optional(),
  /** Of the total: what was paid back. */
  refunded: MinorSum.optional(),
  /**
   * Placed where the shop sells without Handsel's page, and noted by an agent, who knows its number and its total and no more:
   * `subtotal` is the total, and what the coupon took off is not known.
   */
  elsewhere: z.strictObject({ by: AgentId }).optional(),
})
export type Order = z.infer<typeof Order>
