import { Currency, type Language } from '../../../shared/model'
import { nameAtAGlance } from '../../../shared/rules'
import { currencyName, currencySign } from '../../kit/format'
import type { ComboboxOption } from '../ui'

interface CurrencyRow extends ComboboxOption<Currency> {
  /** What a search looks at, folded. */
  readonly terms: readonly string[]
}

/** All currencies by their names. */
export function currenciesToChoose(language: Language): readonly CurrencyRow[] {
  const byName = new Intl.Collator(language)
  return Currency.options
    .map((value) => {
      const label = currencyName(value, language)
      return {
        value,
        label,
        hint: value,
        terms: [
          label,
          value,
          currencyName(value, 'en'),
          currencyName(value, 'zh-CN'),
          currencySign({ language, currency: value }),
        ].map(nameAtAGlance),
      }
    })
    .sort((a, b) => byName.compare(a.label, b.label))
}

/** Those whose name, code or sign is searched for; a code that is typed comes first. */
export function currenciesFound(rows: readonly CurrencyRow[], typed: string): readonly CurrencyRow[] {
  const wanted = typed
    .trim()
    .split(/\s+/)
    .map(nameAtAGlance)
    .filter((word) => word !== '')
  const found = rows.filter(({ terms }) => wanted.every((word) => terms.some((term) => term.includes(word))))
  const isCode = ({ value }: CurrencyRow) => value.toLowerCase() === wanted[0]
  return [...found.filter(isCode), ...found.filter((row) => !isCode(row))]
}
