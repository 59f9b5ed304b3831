import { Search, SlidersHorizontal } from 'lucide-react'
import { memo, useState, type ReactNode, type RefObject } from 'react'
import { noFilters, type Basket, type WorkbenchFilters as Filters, type WorkbenchSort } from '../../../shared/model'
import { useWords } from '../i18n'
import { Button, Segments, Select, Switch, TextInput } from '../ui'
import { isFiltering } from './filters'
import styles from './workbench-filters.module.css'

export interface WorkbenchFiltersProps {
  readonly filters: Filters
  readonly sort: WorkbenchSort
  /** What savings are worked out on; without it nothing is said of them. */
  readonly basket: Basket | undefined
  /** How many coupons they hide. */
  readonly hidden: number
  /** There is one line for all: the rest waits behind a button. */
  readonly isLow: boolean
  readonly search: RefObject<HTMLInputElement | null>
  readonly onChange: (change: Partial<Filters>) => void
  readonly onSort: (sort: WorkbenchSort) => void
  /** Down from the search: into the tickets. */
  readonly onEnter: () => void
}

/** What an agent wants to see and in which order; and how much that hides. */
export function WorkbenchFilters({ filters, sort, basket, hidden, isLow, search, onChange, onSort, onEnter }: WorkbenchFiltersProps) {
  const t = useWords()
  const [isUnfolded, setUnfolded] = useState(false)
  const showsAll = !isLow || isUnfolded
  const sorting = <Sort sort={sort} onSort={onSort} />
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <TextInput
          ref={search}
          data-region-focus
          type="search"
          size="s"
          className={styles.search}
          before={searchIcon}
          aria-label={t('workbench.search')}
          placeholder={t('workbench.search_placeholder')}
          value={filters.search}
          onChange={(event) => onChange({ search: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.altKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            onEnter()
          }}
        />
        {isLow ? (
          <Button size="s" on={isUnfolded || isFiltering({ ...filters, search: '' })} icon={foldIcon} aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
            {t('workbench.filters')}
          </Button>
        ) : (
          sorting
        )}
      </div>
      {showsAll && (
        <Choices type={filters.type} discount={filters.discount} sendable={filters.sendable} applies={filters.applies} basket={basket} onChange={onChange}>
          {isLow && sorting}
        </Choices>
      )}
      {showsAll && hidden > 0 && (
        <div className={styles.hidden}>
          <span>{t('workbench.hidden', { count: hidden })}</span>
          <Button
            look="quiet"
            size="s"
            onClick={() => {
              onChange(noFilters)
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

const searchIcon = <Search size={16} aria-hidden />
const foldIcon = <SlidersHorizontal size={16} aria-hidden />

const Sort = memo(function Sort({ sort, onSort }: Pick<WorkbenchFiltersProps, 'sort' | 'onSort'>) {
  const t = useWords()
  return (
    <Select
      size="s"
      className={styles.sort}
      aria-label={t('workbench.sort')}
      value={sort}
      onChange={onSort}
      options={(['saving', 'end', 'name', 'sent'] as const).map((value) => ({ value, label: t(`workbench.sort_${value}`) }))}
    />
  )
})

/** What a letter in the search doesn't change isn't drawn with it. */
const Choices = memo(function Choices({ type, discount, sendable, applies, basket, onChange, children }: Omit<Filters, 'search'> & Pick<WorkbenchFiltersProps, 'basket' | 'onChange'> & { readonly children: ReactNode }) {
  const t = useWords()
  return (
    <div className={styles.line}>
      <Segments
        label={t('workbench.type')}
        value={type}
        onChange={(chosen) => onChange({ type: chosen })}
        choices={(['all', 'chat', 'regular'] as const).map((value) => ({ value, label: t(`workbench.type_${value}`) }))}
      />
      <Select
        size="s"
        aria-label={t('workbench.discount')}
        value={discount}
        set={discount !== 'any'}
        onChange={(chosen) => onChange({ discount: chosen })}
        options={(['any', 'percentage', 'amount'] as const).map((value) => ({ value, label: t(`workbench.discount_${value}`) }))}
      />
      <Switch label={t('workbench.sendable')} checked={sendable} onChange={(isOn) => onChange({ sendable: isOn })} />
      {basket && <Switch label={t(`workbench.applies_${basket}`)} checked={applies} onChange={(isOn) => onChange({ applies: isOn })} />}
      {children}
    </div>
  )
})
