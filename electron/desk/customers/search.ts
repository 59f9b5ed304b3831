import type { Output } from '../../../shared/contract'
import type { CustomerId, ShopId } from '../../../shared/model'
import type { QueryHandler } from '../handler'
import type { World } from '../world'

/** Whoever ordered, claimed or looked around without writing is found too; what the desk keeps of that is by customer, not by shop. */
export const searchCustomers: QueryHandler<'customers.search'> = (world, { shopId, search, ids, limit }) => {
  const { ids: found, total } = world.customersNamed(search, limit)
  const shown = (id: CustomerId) => named(world, shopId, id)
  return { chosen: ids.flatMap(shown), found: found.flatMap(shown), total }
}

function named(world: World, shopId: ShopId, id: CustomerId): Output<'customers.search'>['found'] {
  const customer = world.customer(id)
  return customer ? [{ id, name: customer.name, wrote: world.conversationWith(shopId, id) !== undefined }] : []
}
