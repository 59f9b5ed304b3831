import { DayPicker } from 'react-day-picker'
import { enGB, zhCN } from 'react-day-picker/locale'
import type { Language } from '../../../shared/model'
import { useWords } from '../i18n'
import styles from './calendar.module.css'

export interface CalendarProps {
  readonly language: Language
  /** `YYYY-MM-DD`, as all days here. */
  readonly chosen: string | undefined
  readonly today: string
  readonly onChoose: (day: string) => void
}

const locales = { en: enGB, 'zh-CN': zhCN }

/** A month to pick a day from. It knows days only: no zone, no time. */
export function Calendar({ language, chosen, today, onChoose }: CalendarProps) {
  const t = useWords()
  const selected = chosen === undefined ? undefined : dateOf(chosen)
  const current = dateOf(today)
  return (
    <DayPicker
      mode="single"
      locale={locales[language]}
      selected={selected}
      today={current}
      defaultMonth={selected ?? current}
      onSelect={(_, day) => onChoose(dayOf(day))}
      showOutsideDays
      labels={{ labelPrevious: () => t('calendar.previous'), labelNext: () => t('calendar.next') }}
      classNames={classes}
      autoFocus
    />
  )
}

/** The library counts days by dates in this computer's zone; only year, month and day of them mean anything. */
function dateOf(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const classOf = (name: string) => styles[name] ?? ''
const classes = {
  months: classOf('months'),
  month_caption: classOf('caption'),
  nav: classOf('nav'),
  button_previous: classOf('step'),
  button_next: classOf('step'),
  chevron: classOf('chevron'),
  month_grid: classOf('grid'),
  weekday: classOf('weekday'),
  day: classOf('day'),
  day_button: classOf('dayButton'),
  selected: classOf('selected'),
  today: classOf('today'),
  outside: classOf('outside'),
}
