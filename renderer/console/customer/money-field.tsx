import type { RefObject } from 'react'
import { currencySign } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { Field, TextInput } from '../ui'

export interface MoneyFieldProps {
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  readonly input: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (typed: string) => void
}

/** An amount in the locale's currency, as it is typed. */
export function MoneyField({ label, hint, error, input, value, onChange }: MoneyFieldProps) {
  const locale = useLocale()
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          ref={input}
          id={id}
          size="s"
          before={currencySign(locale)}
          inputMode="decimal"
          aria-describedby={describedBy}
          invalid={invalid}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
