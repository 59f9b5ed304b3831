import { Lock } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useWords } from '../i18n'
import { ErrorLine, Field, TextInput } from '../ui'
import styles from './coupon-form.module.css'
import type { FormField } from './form-values'
import type { CouponForm, TypedField } from './use-coupon-form'

/** A part of the form under its heading. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

export interface TextFieldProps {
  readonly form: CouponForm
  readonly field: TypedField
  readonly label: string
  readonly aside?: ReactNode
  readonly hint?: ReactNode
  readonly before?: ReactNode
  readonly after?: ReactNode
  readonly numeric?: boolean
}

/** A line to type in, with its error in place. */
export function TextField({ form, field, label, aside, hint, before, after, numeric = false }: TextFieldProps) {
  const t = useWords()
  // What was left empty and can't be filled in any more: a sign without a number would say nothing.
  if (form.isLocked(field) && form.values[field].trim() === '')
    return <LockedLine label={label} value={t('form.nothing')} />
  return (
    <Field label={label} aside={form.isLocked(field) ? undefined : aside} hint={hint} error={form.errorOf(field)}>
      {({ id, describedBy, invalid }) => (
        <TextInput
          {...form.input(field)}
          id={id}
          aria-describedby={describedBy}
          invalid={invalid}
          before={before}
          readOnly={form.isLocked(field)}
          after={form.isLocked(field) ? <Lock size={16} aria-hidden /> : after}
          inputMode={numeric ? 'decimal' : 'text'}
        />
      )}
    </Field>
  )
}

/** A group of choices with the error of the field that they stand for. */
export function Group({
  form,
  field,
  label,
  children,
}: {
  readonly form: CouponForm
  readonly field: FormField
  readonly label: string
  readonly children: (errorId: string | undefined) => ReactNode
}) {
  const id = useId()
  const error = form.errorOf(field)
  return (
    <div className={styles.group}>
      <span className={styles.groupLabel} aria-hidden>
        {label}
      </span>
      {children(error === undefined ? undefined : id)}
      {error !== undefined && <ErrorLine id={id}>{error}</ErrorLine>}
    </div>
  )
}

/** What can't be changed any more, as a line of words. */
export function LockedLine({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Field label={label}>
      {({ id }) => <TextInput id={id} readOnly value={value} after={<Lock size={16} aria-hidden />} />}
    </Field>
  )
}
