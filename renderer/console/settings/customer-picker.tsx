import type { CustomerId } from '../../../shared/model'
import { useCall, useShop } from '../client'
import { useWords } from '../i18n'
import { useCustomerName } from '../ui'
import { Picker, type PickerProps, type PickerRows } from './picker'

/** Finds customers by name and chooses them. */
export function CustomerPicker(props: Pick<PickerProps<CustomerId>, 'chosen' | 'describedBy' | 'onChange'>) {
  const t = useWords()
  return (
    <Picker
      {...props}
      field="customerIds"
      useRows={useCustomers}
      words={(more) => ({
        chosen: t('chosen.list'),
        find: t('chosen.find'),
        placeholder: t('chosen.placeholder'),
        found: t('chosen.found'),
        none: t('chosen.nobody'),
        more: t('chosen.more', { count: more }),
      })}
    />
  )
}

function useCustomers(search: string, ids: readonly CustomerId[]): PickerRows<CustomerId> | undefined {
  const t = useWords()
  const shop = useShop()
  const nameOf = useCustomerName()
  const { data } = useCall('customers.search', shop ? { shopId: shop.id, search, ids: [...ids], limit: 50 } : null, {
    keep: true,
  })
  return (
    data && {
      chosen: data.chosen.map(({ id, name }) => ({ id, name: nameOf(name) })),
      found: data.found.map(({ id, name, wrote }) => ({
        id,
        name: nameOf(name),
        aside: wrote ? undefined : t('chosen.no_chat'),
      })),
      more: data.total - data.found.length,
    }
  )
}
