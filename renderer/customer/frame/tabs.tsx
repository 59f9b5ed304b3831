import type { LucideIcon } from 'lucide-react'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { count as countWords } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../use-words'
import styles from './tabs.module.css'
import type { Tab } from './use-tab'

export interface TabsProps {
  readonly selected: Tab
  readonly onSelect: (tab: Tab) => void
  readonly tabs: readonly {
    readonly id: Tab
    readonly icon: LucideIcon
    readonly name: string
    /** Shown beside the name when above 0; said apart from it. */
    readonly count?: number
    readonly countWords?: string
    readonly panel: ReactNode
  }[]
}

/** The parts of the page. All stay in place, so that a draft, a cart and a scroll place outlive a look elsewhere. */
export function Tabs({ selected, onSelect, tabs }: TabsProps) {
  const t = useWords()
  const locale = useLocale()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent): void {
    const at = tabs.findIndex((tab) => tab.id === selected)
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key]
    const tab = to === undefined ? undefined : tabs[to]
    if (!tab) return
    event.preventDefault()
    onSelect(tab.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus()
  }

  return (
    <main className={styles.main}>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={t('frame.sections')} onKeyDown={move}>
        {tabs.map((tab) => {
          const isOn = tab.id === selected
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}${tab.id}`}
              data-tab={tab.id}
              className={styles.tab}
              aria-selected={isOn}
              aria-controls={`${id}${tab.id}panel`}
              aria-describedby={tab.count ? `${id}${tab.id}count` : undefined}
              tabIndex={isOn ? 0 : -1}
              onClick={() => onSelect(tab.id)}
            >
              <tab.icon size={18} aria-hidden />
              {tab.name}
              {tab.count ? (
                <span className={styles.count} aria-hidden>
                  {countWords(tab.count, locale)}
                  <span id={`${id}${tab.id}count`} hidden>
                    {tab.countWords}
                  </span>
                </span>
              ) : null}
            </button>
          )
        })}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${id}${tab.id}panel`}
          className={styles.panel}
          aria-labelledby={`${id}${tab.id}`}
          hidden={tab.id !== selected}
        >
          {tab.panel}
        </div>
      ))}
    </main>
  )
}
