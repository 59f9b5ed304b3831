import type { OrderStatus } from '../../../shared/model'
import type { CustomerKey } from './people'
import type { ProductKey } from './products'
import { ago, on, type When } from './when'

/** What was bought in the sample. Prices come from the products; the coupon is the best one that the customer held then, as on the storefront. */
export interface SampleOrder {
  readonly customer: CustomerKey
  readonly at: When
  readonly status: OrderStatus
  /** Pieces of each product, all of one shop. */
  readonly lines: Partial<Record<ProductKey, number>>
}

const order = (customer: CustomerKey, at: When, status: OrderStatus, lines: SampleOrder['lines']): SampleOrder => ({ customer, at, status, lines })

export const orders = {
  ruthThrow: order('ruth', on(5, '20:11'), 'delivered', { woolThrow: 1 }),
  ruthMugs: order('ruth', on(70, '12:40'), 'delivered', { mugs: 2 }),
  priyaFjord: order('priya', on(42, '19:20'), 'delivered', { fjordSet: 1, giftWrap: 1 }),
  priyaSpray: order('priya', on(112, '08:15'), 'delivered', { linenSpray: 2 }),
  oskarLamp: order('oskar', ago(200), 'paid', { lamp: 1 }),
} as const satisfies Record<string, SampleOrder>
export type OrderKey = keyof typeof orders
