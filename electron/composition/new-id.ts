import { randomBytes } from 'node:crypto'
import { idSchemas, type IdOf, type IdPrefix } from '../../shared/model'

export function newId<Prefix extends IdPrefix>(prefix: Prefix): IdOf<Prefix> {
  const schema: { parse(id: string): IdOf<IdPrefix> } = idSchemas[prefix]
  return schema.parse(`${prefix}_${randomBytes(12).toString('hex')}`) as IdOf<Prefix>
}
