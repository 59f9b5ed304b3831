import { intlLocale, type Locale } from '../locale/locale'

const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

/** Making a formatter costs more than using it: each is made once. */
export function dateFormat(
  { language, zone }: Pick<Locale, 'language' | 'zone'>,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return remember(
    dates,
    `${language} ${zone} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(intlLocale[language], { timeZone: zone, ...options }),
  )
}

export function numberFormat(
  { language }: Pick<Locale, 'language'>,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return remember(
    numbers,
    `${language} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(intlLocale[language], options),
  )
}

function remember<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}
