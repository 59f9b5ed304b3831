import type { Shop } from '../../../shared/model'
import { currencyName, zoneName } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { now } from '../client'
import { useWords } from '../i18n'
import { Hint } from '../ui'
import frame from './settings-frame.module.css'

/** What the first run asked of the shop. No call changes it. */
export function ShopFacts({ shop: { currency, zone } }: { readonly shop: Shop }) {
  const t = useWords()
  const { language } = useLocale()
  return (
    <div className={frame.group}>
      <dl className={frame.facts} aria-label={t('shop.facts')}>
        <dt>{t('shop.currency')}</dt>
        <dd>{t('shop.currency_is', { name: currencyName(currency, language), code: currency })}</dd>
        <dt>{t('shop.zone')}</dt>
        <dd>{zoneName(now(), { language, zone })}</dd>
      </dl>
      <Hint>{t('shop.fixed')}</Hint>
    </div>
  )
}
