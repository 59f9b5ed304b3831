import { createContext, use, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import styles from './tabs.module.css'

interface Tabs {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
}

const TabsContext = createContext<Tabs>({ id: '', value: '', onChange: () => undefined })

/** A row of tabs: arrows move and choose. Give `id` when a `TabPanel` outside of it shows what was chosen. */
export function TabList<Value extends string>({ label, value, onChange, children, id, size = 'm' }: { readonly label: string; readonly value: Value; readonly onChange: (value: Value) => void; readonly children: ReactNode; readonly id?: string; readonly size?: 's' | 'm' }) {
  const ownId = useId()
  const list = useRef<HTMLDivElement>(null)
  const tabs: Tabs = {
    id: id ?? ownId,
    value,
    // The tabs inside are given values of this type by whoever writes them.
    onChange: (chosen) => onChange(chosen as Value),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
    const next = all[(all.findIndex((tab) => tab === document.activeElement) + step + all.length) % all.length]
    event.preventDefault()
    next?.focus()
    next?.click()
  }
  return (
    <TabsContext value={tabs}>
      <div ref={list} role="tablist" aria-label={label} className={classNames(styles.tabs, styles[size])} onKeyDown={onKeyDown}>
        {children}
      </div>
    </TabsContext>
  )
}

export function Tab({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  const tabs = use(TabsContext)
  const isOn = tabs.value === value
  return (
    <button type="button" role="tab" id={`${tabs.id}-${value}`} aria-selected={isOn} tabIndex={isOn ? 0 : -1} className={classNames(styles.tab, isOn && styles.on)} onClick={() => tabs.onChange(value)}>
      {children}
    </button>
  )
}

/** What a tab shows. `id` is that of the list. */
export function TabPanel({ id, value, children, className }: { readonly id: string; readonly value: string; readonly children: ReactNode; readonly className?: string | undefined }) {
  return (
    <div role="tabpanel" aria-labelledby={`${id}-${value}`} className={className}>
      {children}
    </div>
  )
}
