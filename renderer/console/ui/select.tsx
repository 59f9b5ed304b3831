import { ChevronDown } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from '../../kit/class-names'
import { isolated } from '../../kit/words'
import styles from './select.module.css'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

export type SelectProps<Value extends string> = Omit<ComponentPropsWithRef<'select'>, 'value' | 'onChange' | 'size'> & {
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly size?: 's' | 'm'
  /** Something other than the usual is chosen: it stands out. */
  readonly set?: boolean
  readonly invalid?: boolean
}

/** One of many: the platform's own list, which every assistive technology knows. A combobox to those who ask for one. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  size = 'm',
  set = false,
  invalid = false,
  className,
  ...select
}: SelectProps<Value>) {
  return (
    <span className={classNames(styles.select, styles[size], set && styles.set, invalid && styles.invalid, className)}>
      <select
        {...select}
        aria-invalid={invalid || undefined}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {isolated(option.label)}
          </option>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden />
    </span>
  )
}
