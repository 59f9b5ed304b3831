import * as Popover from '@radix-ui/react-popover'
import { CalendarDays, Lock } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { edgeTimes, localDate, readDate, readWhen, type ResolvedWallTime, type TypedDate } from '../../../shared/rules'
import { calendarDay, fullDateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import { Button, Field, IconButton, TextInput } from '../ui'
import { Calendar } from './calendar'
import { clockWords } from './clock-words'
import styles from './coupon-form.module.css'
import { edgeOf, type DateFieldName } from './field-reader'
import type { CouponForm } from './use-coupon-form'

export interface DateFieldProps {
  readonly form: CouponForm
  readonly field: DateFieldName
  readonly label: string
  /** The name of the calendar's button. */
  readonly pick: string
  readonly aside?: ReactNode
  readonly hint?: string
}

/** A date and time of the shop, typed as people write them or picked; it says what is understood, and asks where it can be two days. */
export function DateField({ form, field, label, pick, aside, hint }: DateFieldProps) {
  const t = useWords()
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const { facts } = form
  const typed = form.values[field]
  const edge = edgeOf[field]
  const date = readDate(typed)
  const read = readWhen(typed, facts.zone, edge)
  const put = (day: string, time: string | undefined) => form.set(field, `${day} ${time ?? edgeTimes[edge]}`)
  const rest = form.isLocked(field) ? undefined : hint
  const shown = () => {
    if (read.is === 'at') return <Understood when={read.when} form={form} hint={rest} />
    if (read.is !== 'ambiguous') return rest
    return (
      <WhichDay
        choices={read.choices}
        onChoose={({ day, time }) => {
          put(day, time)
          // The button that had the focus is gone.
          form.goTo(field)
        }}
      />
    )
  }
  return (
    <Field label={label} aside={aside} hint={shown()} error={form.errorOf(field)}>
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
              after={
                form.isLocked(field) ? (
                  <Lock size={16} aria-hidden />
                ) : (
                  <Popover.Trigger asChild>
                    <IconButton size="s" label={pick} icon={<CalendarDays size={16} aria-hidden />} />
                  </Popover.Trigger>
                )
              }
            />
          </Popover.Anchor>
          <Popover.Portal>
            <Popover.Content
              className={styles.calendar}
              align="end"
              sideOffset={4}
              collisionPadding={8}
              aria-label={pick}
            >
              <Calendar
                language={locale.language}
                chosen={date.is === 'wall' ? date.day : undefined}
                today={localDate(facts.now, facts.zone)}
                onChoose={(chosen) => {
                  put(chosen, date.is === 'wall' ? date.time : undefined)
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

/** The typed date in full, in the shop's time, and what the clocks do then. */
function Understood({
  when,
  form: { facts },
  hint,
}: {
  readonly when: ResolvedWallTime
  readonly form: CouponForm
  readonly hint: string | undefined
}) {
  const t = useWords()
  const { language } = useLocale()
  const more = clockWords(when, t, facts, facts.now) ?? hint
  return (
    <>
      <span className={styles.understood}>
        {t('form.understood', {
          when: fullDateTime(when.instant, { language, zone: facts.zone }),
          offset: when.offset,
        })}
      </span>
      {more}
    </>
  )
}

function WhichDay({
  choices,
  onChoose,
}: {
  readonly choices: readonly TypedDate[]
  readonly onChoose: (choice: TypedDate) => void
}) {
  const t = useWords()
  const { language } = useLocale()
  return (
    <span className={styles.which}>
      <span>{t('form.which_day')}</span>
      {choices.map((choice) => (
        <Button key={choice.day} size="s" onClick={() => onChoose(choice)}>
          {calendarDay(choice.day, { language })}
        </Button>
      ))}
    </span>
  )
}
