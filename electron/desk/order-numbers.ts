import type { CustomerId, ShopId } from '../../shared/model'
import { folded } from '../../shared/rules'

/** The numbers of one customer's orders, in every shop: found by any part without looking at the orders. */
export interface OrderNumbers {
  /** Whether one of them holds this, folded. */
  hold(part: string): boolean
  /** The one that is it or, where none is, the latest that holds it; as it was written. */
  find(part: string): string | undefined
}

export interface OrderNumberIndex {
  /** `elsewhere`: the shop where it was placed without Handsel's page. */
  add(number: string, customerId: CustomerId, elsewhere: ShopId | undefined): void
  /** The same object from now on, with the customer's later orders. */
  of(customerId: CustomerId): OrderNumbers
  /** Whether an order placed elsewhere has this number, however it is written, in a shop. */
  isElsewhere(number: string, shopId: ShopId): boolean
}

export function createOrderNumberIndex(): OrderNumberIndex {
  const customers = new Map<CustomerId, Numbers>()
  const elsewhere = new Map<ShopId, Set<string>>()
  const of = (id: CustomerId) => {
    const known = customers.get(id) ?? new Numbers()
    customers.set(id, known)
    return known
  }
  return {
    of,
    add(number, customerId, shopId) {
      const form = folded(number)
      of(customerId).add(number, form)
      if (shopId === undefined) return
      const taken = elsewhere.get(shopId) ?? new Set()
      elsewhere.set(shopId, taken.add(form))
    },
    isElsewhere: (number, shopId) => elsewhere.get(shopId)?.has(folded(number)) ?? false,
  }
}

class Numbers implements OrderNumbers {
  readonly #written: string[] = []
  /** All of them, folded, a line each: to look through one text is faster than through many. */
  #forms = ''

  add(number: string, form: string): void {
    this.#written.push(number)
    this.#forms += `${form}\n`
  }

  hold(part: string): boolean {
    return this.#forms.includes(part)
  }

  find(part: string): string | undefined {
    let found: string | undefined
    for (const number of this.#written) {
      const form = folded(number)
      if (form === part) return number
      if (form.includes(part)) found = number
    }
    return found
  }
}
