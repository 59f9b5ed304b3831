import { createContext, use, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import styles from './tabs.module.css'

interface Tabs {
  readonly id: string
  readonly value: string
  readonly onPress: (value: string) => void
}

const TabsContext = createContext<Tabs>({ id: '', value: '', onPress: () => undefined })

interface TabListProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** A tab was pressed, after `onChange`, also the one that is on: not told of arrows, which look through the tabs. */
  readonly onPress?: () => void
  readonly children: ReactNode
  readonly id?: string
  readonly size?: 's' | 'm'
}

/** A row of tabs: arrows move and choose. Give `id` when a `TabPanel` outside of it shows what was chosen. */
export function TabList<Value extends string>({
  label,
  value,
  onChange,
  onPress,
  children,
  id,
  size = 'm',
}: TabListProps<Value>) {
  const ownId = useId()
  // The tabs inside are given values of this type by whoever writes them.
  const choose = (chosen: string) => onChange(chosen as Value)
  const list = useRef<HTMLDivElement>(null)
  const tabs: Tabs = {
    id: id ?? ownId,
    value,
    onPress: (pressed) => {
      choose(pressed)
      onPress?.()
    },
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
    const next = all[(all.findIndex((tab) => tab === document.activeElement) + step + all.length) % all.length]
    event.preventDefault()
    next?.focus()
    if (next?.dataset.value !== undefined) choose(next.dataset.value)
  }
  return (
    <TabsContext value={tabs}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className={classNames(styles.tabs, styles[size])}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
    </TabsContext>
  )
}

export function Tab({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  const tabs = use(TabsContext)
  const isOn = tabs.value === value
  return (
    <button
      type="button"
      role="tab"
      id={`${tabs.id}-${value}`}
      data-value={value}
      aria-selected={isOn}
      tabIndex={isOn ? 0 : -1}
      className={classNames(styles.tab, isOn && styles.on)}
      onClick={() => tabs.onPress(value)}
    >
      {children}
    </button>
  )
}

/** What a tab shows. `id` is that of the list. */
export function TabPanel({
  id,
  value,
  children,
  className,
}: {
  readonly id: string
  readonly value: string
  readonly children: ReactNode
  readonly className?: string | undefined
}) {
  return (
    <div role="tabpanel" aria-labelledby={`${id}-${value}`} className={className}>
      {children}
    </div>
  )
}
