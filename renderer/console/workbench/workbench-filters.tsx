import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import type { WorkbenchFilters as Filters } from '../../../shared/model'
import { useWords } from '../i18n'
import { Button, Segments, Select, Switch, TextInput } from '../ui'
import styles from './workbench-filters.module.css'

export interface WorkbenchFiltersProps {
  readonly filters: Filters
  /** How many coupons they hide. */
  readonly hidden: number
  readonly search: RefObject<HTMLInputElement | null>
  readonly onChange: (change: Partial<Filters>) => void
  readonly onClear: () => void
  /** Down from the search: into the tickets. */
  readonly onEnter: () => void
}

/** What an agent wants to see: by name, kind, discount, and whether it can be sent here; and how much that hides. */
export function WorkbenchFilters({ filters, hidden, search, onChange, onClear, onEnter }: WorkbenchFiltersProps) {
  const t = useWords()
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <TextInput
          ref={search}
          data-region-focus
          type="search"
          size="s"
          className={styles.search}
          before={<Search size={16} aria-hidden />}
          aria-label={t('workbench.search')}
          placeholder={t('workbench.search_placeholder')}
          maxLength={200}
          value={filters.search}
          onChange={(event) => onChange({ search: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.altKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            onEnter()
          }}
        />
        <Segments
          label={t('workbench.type')}
          value={filters.type}
          onChange={(type) => onChange({ type })}
          choices={(['all', 'chat', 'regular'] as const).map((value) => ({ value, label: t(`workbench.type_${value}`) }))}
        />
        <Select
          size="s"
          aria-label={t('workbench.discount')}
          value={filters.discount}
          set={filters.discount !== 'any'}
          onChange={(discount) => onChange({ discount })}
          options={(['any', 'percentage', 'amount'] as const).map((value) => ({ value, label: t(`workbench.discount_${value}`) }))}
        />
        <Switch label={t('workbench.sendable')} checked={filters.sendable} onChange={(sendable) => onChange({ sendable })} />
      </div>
      {hidden > 0 && (
        <div className={styles.hidden}>
          <span>{t('workbench.hidden', { count: hidden })}</span>
          <Button
            look="quiet"
            size="s"
            onClick={() => {
              onClear()
              search.current?.focus()
            }}
          >
            {t('workbench.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}
