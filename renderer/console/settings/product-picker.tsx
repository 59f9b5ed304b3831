import type { ProductId } from '../../../shared/model'
import { shortMoney } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useCall, useShop } from '../client'
import { useWords } from '../i18n'
import { Picker, type PickerProps, type PickerRows } from './picker'

/** Finds products by name and chooses them. */
export function ProductPicker(props: Pick<PickerProps<ProductId>, 'chosen' | 'describedBy' | 'onChange'>) {
  const t = useWords()
  return (
    <Picker
      {...props}
      field="productIds"
      useRows={useProducts}
      words={(more) => ({
        chosen: t('form.chosen_products'),
        find: t('form.find_products'),
        placeholder: t('form.find_products_placeholder'),
        found: t('form.products_found'),
        none: t('form.no_products'),
        more: t('form.products_more', { count: more }),
      })}
    />
  )
}

function useProducts(search: string, ids: readonly ProductId[]): PickerRows<ProductId> | undefined {
  const locale = useLocale()
  const shop = useShop()
  const { data } = useCall('products.search', shop ? { shopId: shop.id, search, ids: [...ids], limit: 50 } : null, {
    keep: true,
  })
  return (
    data && {
      chosen: data.chosen,
      found: data.found.map(({ id, name, price }) => ({ id, name, aside: shortMoney(price, locale) })),
      more: data.total - data.found.length,
    }
  )
}
