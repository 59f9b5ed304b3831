import { Currency } from '../../../shared/model'

/** The time zone that this machine is in. */
export const zoneOfThisMachine = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Where people pay in another currency than the one that begins with their country's code (ISO 4217's codes begin so). */
const byRegion: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    EUR: 'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT',
    USD: 'AS BQ EC FM GU IO MH MP PR PW SV TC TL UM VG VI',
    XOF: 'BF BJ CI GW ML NE SN TG',
    XAF: 'CF CG CM GA GQ TD',
    XCD: 'AG AI DM GD KN LC MS VC',
    XPF: 'NC PF WF',
    XCG: 'CW SX',
    AUD: 'CC CX KI NF NR TV',
    NZD: 'CK NU PN TK',
    GBP: 'GG GS IM JE',
    NOK: 'BV SJ',
    DKK: 'FO GL',
    CHF: 'LI',
    ILS: 'PS',
    MAD: 'EH',
    UYU: 'UY',
    VES: 'VE',
  } satisfies Partial<Record<Currency, string>>).flatMap(([currency, regions]) =>
    regions.split(' ').map((region) => [region, currency]),
  ),
)

/** A first guess at the shop's currency, from the region of the machine's language. */
export function currencyOfPlace(language = navigator.language): Currency {
  const region = new Intl.Locale(language).region
  if (region === undefined) return 'USD'
  return (
    Currency.options.find((currency) =>
      byRegion[region] === undefined ? currency.startsWith(region) : currency === byRegion[region],
    ) ?? 'USD'
  )
}
