import type { Currency } from '../../../shared/model'

/** The time zones that this machine knows, and the one that it is in. */
export function zonesOfThisMachine(): { readonly all: readonly string[]; readonly here: string } {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const all = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', here])
  return { all: [...all].sort(), here }
}

const byRegion: Readonly<Record<string, Currency>> = {
  GB: 'GBP', SG: 'SGD', CN: 'CNY', HK: 'HKD', AU: 'AUD', CA: 'CAD', CH: 'CHF', IN: 'INR', TH: 'THB', MY: 'MYR', PH: 'PHP', BR: 'BRL', MX: 'MXN',
  JP: 'JPY', KR: 'KRW', VN: 'VND', KW: 'KWD', BH: 'BHD', JO: 'JOD', DE: 'EUR', FR: 'EUR', IT: 'EUR', ES: 'EUR', NL: 'EUR', AT: 'EUR', IE: 'EUR', PT: 'EUR', FI: 'EUR', BE: 'EUR',
}

/** A first guess at the shop's currency, from the region of the machine's language. */
export function currencyOfPlace(): Currency {
  return byRegion[new Intl.Locale(navigator.language).region ?? ''] ?? 'USD'
}
