import type { Output } from '../../../shared/contract'
import type { CustomerId } from '../../../shared/model'
import type { QueryHandler } from '../handler'
import type { World } from '../world'

type NamedCustomer = Output<'customers.search'>['found'][number]

export const searchCustomers: QueryHandler<'customers.search'> = (world, { shopId, search, ids, limit }) => {
  const wanted = search.trim().toLowerCase()
  const found: NamedCustomer[] = []
  for (const conversation of world.conversations()) {
    if (conversation.shopId !== shopId) continue
    found.push(...named(world, conversation.customerId).filter(({ name }) => name.toLowerCase().includes(wanted)))
  }
  found.sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1))
  return { chosen: ids.flatMap((id) => named(world, id)), found: found.slice(0, limit), total: found.length }
}

function named(world: World, id: CustomerId): NamedCustomer[] {
  const customer = world.customer(id)
  return customer ? [{ id, name: customer.name }] : []
}
