import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import styles from './choices.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A second line below the label. */
  readonly hint?: ReactNode
  /** A number beside the label. */
  readonly count?: number
}

interface GroupProps<Value extends string> {
  /** The group's name. */
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Id of an error or hint that describes the group. */
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
}

/** One of few, side by side in one strip. A radio group: arrows move and choose. */
export function Segments<Value extends string>({
  wide = false,
  ...group
}: GroupProps<Value> & { readonly wide?: boolean }) {
  return (
    <Group
      {...group}
      className={classNames(styles.segments, wide && styles.wide)}
      item={(choice, isOn) => (
        <span className={classNames(styles.segment, isOn && styles.on)}>
          <span className={styles.label}>{choice.label}</span>
          {choice.count !== undefined && (
            <span className={styles.count} aria-hidden>
              {choice.count}
            </span>
          )}
        </span>
      )}
    />
  )
}

/** One of few as cards with room for an explanation. A radio group. */
export function Choices<Value extends string>(group: GroupProps<Value>) {
  return (
    <Group
      {...group}
      className={styles.cards}
      item={(choice, isOn, hintId) => (
        <span className={classNames(styles.card, isOn && styles.on)}>
          <span className={styles.radio} aria-hidden />
          <b dir="auto">{choice.label}</b>
          {choice.hint !== undefined && (
            <small id={hintId} aria-hidden>
              {choice.hint}
            </small>
          )}
        </span>
      )}
    />
  )
}

function Group<Value extends string>({
  label,
  choices,
  value,
  onChange,
  describedBy,
  invalid = false,
  className,
  item,
}: GroupProps<Value> & {
  readonly className: string | undefined
  readonly item: (choice: Choice<Value>, isOn: boolean, hintId: string) => ReactNode
}) {
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  // Only when nothing is chosen is the first one the way in.
  const tabStop = choices.some((choice) => choice.value === value) ? value : choices[0]?.value

  const move = (event: KeyboardEvent, step: number) => {
    event.preventDefault()
    const index = choices.findIndex((choice) => choice.value === tabStop)
    const next = choices[(index + step + choices.length) % choices.length]
    if (!next) return
    onChange(next.value)
    group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus()
  }

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      className={className}
    >
      {choices.map((choice) => (
        <div
          key={choice.value}
          role="radio"
          data-value={choice.value}
          aria-checked={choice.value === value}
          aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}`}
          tabIndex={choice.value === tabStop ? 0 : -1}
          className={styles.item}
          onClick={() => onChange(choice.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight' || event.key === 'ArrowDown') move(event, 1)
            else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') move(event, -1)
            else if (event.key === ' ' || event.key === 'Enter') {
              event.preventDefault()
              onChange(choice.value)
            }
          }}
        >
          {item(choice, choice.value === value, `${id}-${choice.value}`)}
        </div>
      ))}
    </div>
  )
}
