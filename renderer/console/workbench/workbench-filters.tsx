import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import type { Basket, WorkbenchFilters as Filters, WorkbenchSort } from '../../../shared/model'
import { useWords } from '../i18n'
import { Button, Segments, Select, Switch, TextInput } from '../ui'
import styles from './workbench-filters.module.css'

export interface WorkbenchFiltersProps {
  readonly filters: Filters
  readonly sort: WorkbenchSort
  /** What savings are worked out on; without it nothing is said of them. */
  readonly basket: Basket | undefined
  /** How many coupons they hide. */
  readonly hidden: number
  readonly search: RefObject<HTMLInputElement | null>
  readonly onChange: (change: Partial<Filters>) => void
  readonly onSort: (sort: WorkbenchSort) => void
  readonly onClear: () => void
  /** Down from the search: into the tickets. */
  readonly onEnter: () => void
}

/** What an agent wants to see and in which order; and how much that hides. */
export function WorkbenchFilters({ filters, sort, basket, hidden, search, onChange, onSort, onClear, onEnter }: WorkbenchFiltersProps) {
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
        <Select
          size="s"
          className={styles.sort}
          aria-label={t('workbench.sort')}
          value={sort}
          onChange={onSort}
          options={(['saving', 'end', 'name', 'sent'] as const).map((value) => ({ value, label: t(`workbench.sort_${value}`) }))}
        />
      </div>
      <div className={styles.line}>
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
        {basket && <Switch label={t(`workbench.applies_${basket}`)} checked={filters.applies} onChange={(applies) => onChange({ applies })} />}
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
