import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import styles from './text-input.module.css'

interface BoxProps {
  /** Before the text: an icon, a currency sign. */
  readonly before?: ReactNode
  /** After the text: a unit, a button. */
  readonly after?: ReactNode
  readonly size?: 's' | 'm'
  readonly invalid?: boolean
}

export type TextInputProps = Omit<ComponentPropsWithRef<'input'>, 'size'> & BoxProps

/** A line of text. `readOnly` looks locked. */
export function TextInput({ before, after, size = 'm', invalid = false, className, ...input }: TextInputProps) {
  return (
    <div
      className={classNames(
        styles.box,
        styles[size],
        invalid && styles.invalid,
        input.readOnly && styles.locked,
        className,
      )}
    >
      {before}
      <input
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        {...input}
        aria-invalid={invalid || undefined}
      />
      {after}
    </div>
  )
}

/** Several lines of text. */
export function TextArea({
  invalid = false,
  className,
  ...area
}: ComponentPropsWithRef<'textarea'> & { readonly invalid?: boolean }) {
  return (
    <textarea
      dir="auto"
      {...area}
      aria-invalid={invalid || undefined}
      className={classNames(styles.area, invalid && styles.invalid, className)}
    />
  )
}
