import type { CouponTerms } from '../../../shared/model'
import { isolated } from '../../kit/words'
import { useCall, useShop } from '../client'
import { useWords } from '../i18n'
import { useCustomerName } from '../ui'
import { chosenChange, type ChosenChange } from './chosen-change'

/** How many added, and how many removed, are named. */
const named = 6

interface BeforeAndAfter {
  readonly before: CouponTerms
  readonly after: CouponTerms
}

/** Which products an edit added and removed: by their number alone nobody can decide. */
export function ProductNames({ before, after }: BeforeAndAfter) {
  const shop = useShop()
  const change = chosenChange(productsOf(before), productsOf(after))
  const ids = toName(change)
  const { data } = useCall(
    'products.search',
    shop && ids.length > 0 ? { shopId: shop.id, search: '', ids, limit: 1 } : null,
  )
  return data ? <Names change={change} chosen={data.chosen} /> : null
}

/** The same of customers. */
export function CustomerNames({ before, after }: BeforeAndAfter) {
  const shop = useShop()
  const change = chosenChange(customersOf(before), customersOf(after))
  const ids = toName(change)
  const { data } = useCall(
    'customers.search',
    shop && ids.length > 0 ? { shopId: shop.id, search: '', ids, limit: 1 } : null,
  )
  const nameOf = useCustomerName()
  return data ? (
    <Names change={change} chosen={data.chosen.map(({ id, name }) => ({ id, name: nameOf(name) }))} />
  ) : null
}

const productsOf = ({ scope }: CouponTerms) => (scope.is === 'products' ? scope.productIds : [])
const customersOf = ({ customers }: CouponTerms) => (customers.is === 'chosen' ? customers.customerIds : [])
const toName = <Id,>({ added, removed }: ChosenChange<Id>) => [...added.slice(0, named), ...removed.slice(0, named)]

function Names<Id extends string>({
  change: { added, removed },
  chosen,
}: {
  readonly change: ChosenChange<Id>
  readonly chosen: readonly { readonly id: Id; readonly name: string }[]
}) {
  const t = useWords()
  const words = (changed: readonly Id[]) => {
    const shown = changed.slice(0, named)
    const names = chosen
      .filter(({ id }) => shown.includes(id))
      .map(({ name }) => isolated(name))
      .join(t('edit.chosen_between'))
    const more = changed.length - shown.length
    return more > 0 ? t('edit.chosen_more', { names, count: more }) : names
  }
  return (
    <>
      {added.length > 0 && <span>{t('edit.chosen_added', { names: words(added) })}</span>}
      {removed.length > 0 && <span>{t('edit.chosen_removed', { names: words(removed) })}</span>}
    </>
  )
}
