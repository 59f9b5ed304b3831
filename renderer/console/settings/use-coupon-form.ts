import { useMemo, useRef, type RefObject } from 'react'
import { useForm, useWatch, type Path, type PathValue, type UseFormRegisterReturn } from 'react-hook-form'
import { minute, type CouponId } from '../../../shared/model'
import { allTermsFields, editableFields } from '../../../shared/rules'
import { useLocale } from '../../kit/locale'
import { useNow } from '../client'
import { useWords } from '../i18n'
import { useStillWhilePressed } from '../ui'
import { lockedFields, type Edit } from './edit-form'
import type { FormFacts, FormField, FormValues } from './form-values'
import { issueWords } from './issue-words'
import { readForm, type ReadForm } from './read-form'

/** A field that is typed: what stands in it is its value. */
export type TypedField = { [Field in FormField]: string extends FormValues[Field] ? Field : never }[FormField]

export interface CouponForm {
  readonly values: FormValues
  readonly facts: FormFacts
  /** Of an edit: of which coupon. */
  readonly edited: CouponId | undefined
  readonly read: ReadForm
  /** Told once its field was left, or once the whole form was to be sent. */
  readonly errorOf: (field: FormField) => string | undefined
  /** How many fields are known to be wrong. */
  readonly wrong: number
  /** Whether it can't be changed any more: it is shown, and read only. */
  readonly isLocked: (field: FormField) => boolean
  readonly input: (field: TypedField) => UseFormRegisterReturn
  readonly set: <Field extends Path<FormValues>>(field: Field, value: PathValue<FormValues, Field>) => void
  /** Puts the focus on a field. */
  readonly goTo: (field: FormField) => void
  /** Runs `send` with nothing wrong, else shows all errors and goes to the first. */
  readonly submit: (
    send: (terms: NonNullable<ReadForm['terms']>) => Promise<void>,
  ) => (event: { preventDefault: () => void }) => void
  readonly element: RefObject<HTMLFormElement | null>
}

/** The form of a new coupon, or of an edit. What is wrong is worked out anew from everything that stands in it, by the rules that decide later. */
export function useCouponForm(initial: FormValues, where: Omit<FormFacts, 'now'>, edit?: Edit): CouponForm {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(minute, edit?.coupon.claimPeriod.from, edit?.coupon.claimPeriod.until)
  const { register, setValue, handleSubmit, control, formState } = useForm<FormValues>({ defaultValues: initial })
  const { touchedFields, isSubmitted } = formState
  const watched = useWatch({ control })
  const values = useMemo<FormValues>(() => ({ ...initial, ...watched }), [initial, watched])
  const { kind, currency, zone } = where
  const facts = useMemo<FormFacts>(() => ({ kind, currency, zone, now }), [kind, currency, zone, now])
  const read = useMemo(() => readForm(values, facts, edit), [values, facts, edit])
  const locked = useMemo(() => lockedFields(edit ? editableFields(edit.coupon, now) : allTermsFields), [edit, now])
  const element = useRef<HTMLFormElement>(null)

  // A field that is left by a press beside it would push that place away.
  const told = useStillWhilePressed(
    read.issues.filter(({ field }) => isSubmitted || touchedFields[field] !== undefined),
  )
  const goTo = (field: FormField) =>
    element.current?.querySelector<HTMLElement>(`[name="${field}"], [data-field="${field}"]`)?.focus()
  return {
    values,
    facts,
    edited: edit?.coupon.id,
    read,
    errorOf: (field) => {
      const issue = told.find((one) => one.field === field)
      return issue && issueWords(issue, t, locale, now)
    },
    wrong: told.length,
    isLocked: (field) => locked.has(field),
    input: (field) => register(field),
    set: (field, value) => setValue(field, value, { shouldDirty: true, shouldTouch: true }),
    goTo,
    submit: (send) => (event) => {
      event.preventDefault()
      void handleSubmit(async () => {
        const first = read.issues[0]
        if (read.terms) await send(read.terms)
        else if (first) goTo(first.field)
      })()
    },
    element,
  }
}
