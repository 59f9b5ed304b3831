import * as Popover from '@radix-ui/react-popover'
import { CalendarDays, Lock } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { localDate } from '../../../shared/rules'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import { Field, IconButton, TextInput } from '../ui'
import { Calendar } from './calendar'
import { clockWords } from './clock-words'
import styles from './coupon-form.module.css'
import type { CouponForm } from './use-coupon-form'

export interface DateFieldProps {
  readonly form: CouponForm
  readonly field: 'start' | 'end' | 'validFrom' | 'validUntil'
  readonly label: string
  /** The name of the calendar's button. */
  readonly pick: string
  /** What time a picked day begins or ends with, `HH:mm`. */
  readonly time: string
  readonly aside?: ReactNode
  readonly hint?: string
}

/** A date and time of the shop, `YYYY-MM-DD HH:mm`, typed or picked; it says what it comes to where the clocks change. */
export function DateField({ form, field, label, pick, time, aside, hint }: DateFieldProps) {
  const t = useWords()
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const { facts } = form
  const typed = form.values[field]
  const day = /^\d{4}-\d{2}-\d{2}/.exec(typed.trim())?.[0]
  const clock = clockWords(typed, t, facts, facts.now)
  return (
    <Field label={label} aside={aside} hint={clock ?? (form.isLocked(field) ? undefined : hint)} error={form.errorOf(field)}>
      {({ id, describedBy, invalid }) => (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Anchor>
            <TextInput
              {...form.input(field)}
              id={id}
              className={form.isLocked(field) ? undefined : styles.date}
              aria-describedby={describedBy}
              invalid={invalid}
              placeholder={t('form.when_placeholder')}
              readOnly={form.isLocked(field)}
              after={form.isLocked(field) ? <Lock size={16} aria-hidden /> : (
                <Popover.Trigger asChild>
                  <IconButton size="s" label={pick} icon={<CalendarDays size={16} aria-hidden />} />
                </Popover.Trigger>
              )}
            />
          </Popover.Anchor>
          <Popover.Portal>
            <Popover.Content className={styles.calendar} align="end" sideOffset={4} collisionPadding={8} aria-label={pick}>
              <Calendar
                language={locale.language}
                chosen={day}
                today={localDate(facts.now, facts.zone)}
                onChoose={(chosen) => {
                  form.set(field, `${chosen} ${/\d{2}:\d{2}$/.exec(typed.trim())?.[0] ?? time}`)
                  setOpen(false)
                }}
              />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </Field>
  )
}
