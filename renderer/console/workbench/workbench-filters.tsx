import { Search, SlidersHorizontal } from 'lucide-react'
import { memo, useState, type ReactNode, type RefObject } from 'react'
import type { Basket, WorkbenchFilters as Filters, WorkbenchSort } from '../../../shared/model'
import { isComposing } from '../../kit/keys'
import { useWords } from '../i18n'
import { Button, Segments, Select, Switch, TextInput } from '../ui'
import { isFiltering } from './filters'
import styles from './workbench-filters.module.css'

export interface WorkbenchFiltersProps {
  readonly filters: Filters
  readonly sort: WorkbenchSort
  /** What savings are worked out on; without it nothing is said of them. */
  readonly basket: Basket | undefined
  /** There is one line for all: the rest waits behind a button. */
  readonly isLow: boolean
  readonly search: RefObject<HTMLInputElement | null>
  readonly onChange: (change: Partial<Filters>) => void
  /** `applies`: only those that save something. */
  readonly onSort: (sort: WorkbenchSort, applies: boolean) => void
  /** Down from the search: into the tickets. */
  readonly onEnter: () => void
  /** Behind the button too: what they hide. */
  readonly children: ReactNode
}

/** What an agent wants to see and in which order; and how much that hides. */
export function WorkbenchFilters({
  filters,
  sort,
  basket,
  isLow,
  search,
  onChange,
  onSort,
  onEnter,
  children,
}: WorkbenchFiltersProps) {
  const t = useWords()
  const [isUnfolded, setUnfolded] = useState(false)
  const showsAll = !isLow || isUnfolded
  const sorting = <Sort sort={sort} applies={filters.applies} basket={basket} onSort={onSort} />
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
            if (event.key !== 'ArrowDown' || event.altKey || isComposing(event.nativeEvent)) return
            event.preventDefault()
            onEnter()
          }}
        />
        {isLow ? (
          <Button
            size="s"
            on={isUnfolded || isFiltering({ ...filters, search: '' })}
            icon={foldIcon}
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {t('workbench.filters')}
          </Button>
        ) : (
          sorting
        )}
      </div>
      {showsAll && (
        <Choices type={filters.type} discount={filters.discount} sendable={filters.sendable} onChange={onChange}>
          {isLow && sorting}
        </Choices>
      )}
      {isLow && isUnfolded && children && <div className={styles.hidden}>{children}</div>}
    </div>
  )
}

const searchIcon = <Search size={16} aria-hidden />
const foldIcon = <SlidersHorizontal size={16} aria-hidden />

/** Savings are on what the customer has, their cart or else their last order: without either there is nothing to leave out. */
const sorts = ['saving', 'only_saving', 'end', 'name', 'sent'] as const

const Sort = memo(function Sort({
  sort,
  applies,
  basket,
  onSort,
}: Pick<WorkbenchFiltersProps, 'sort' | 'basket' | 'onSort'> & Pick<Filters, 'applies'>) {
  const t = useWords()
  const options = sorts.flatMap((value) => {
    if (value !== 'only_saving') return { value, label: t(`workbench.sort_${value}`) }
    return basket ? { value, label: t(`workbench.sort_only_saving_${basket}`) } : []
  })
  return (
    <Select
      size="s"
      className={styles.sort}
      aria-label={t('workbench.sort')}
      value={applies && basket ? 'only_saving' : sort}
      onChange={(chosen) => (chosen === 'only_saving' ? onSort('saving', true) : onSort(chosen, false))}
      options={options}
    />
  )
})

/** What a letter in the search doesn't change isn't drawn with it. */
const Choices = memo(function Choices({
  type,
  discount,
  sendable,
  onChange,
  children,
}: Omit<Filters, 'search' | 'applies'> & Pick<WorkbenchFiltersProps, 'onChange'> & { readonly children: ReactNode }) {
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
        options={(['any', 'percentage', 'amount'] as const).map((value) => ({
          value,
          label: t(`workbench.discount_${value}`),
        }))}
      />
      <Switch label={t('workbench.sendable')} checked={sendable} onChange={(isOn) => onChange({ sendable: isOn })} />
      {children}
    </div>
  )
})
