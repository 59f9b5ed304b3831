import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef, type ComponentProps, type ReactNode, type RefObject } from 'react'
import type { Coupon, CouponSortColumn, CouponSort, Instant } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import { announce } from '../ui'
import { CouponRow } from './coupon-row'
import styles from './coupon-table.module.css'
import type { CouponList } from './use-coupon-list'

type Order = CouponSort['order']

/** The order that a column's first press asks for: the most comes first of what is counted. */
const columns: readonly {
  readonly by: CouponSortColumn
  readonly first: Order
  readonly className?: string | undefined
}[] = [
  { by: 'name', first: 'ascending' },
  { by: 'discount', first: 'descending' },
  { by: 'minimum', first: 'ascending', className: classNames(styles.end, styles.minimum) },
  { by: 'period', first: 'ascending' },
  { by: 'claimed', first: 'descending', className: styles.claimed },
  { by: 'redeemed', first: 'descending', className: classNames(styles.end, styles.wide) },
  { by: 'revenue', first: 'descending', className: classNames(styles.end, styles.wide) },
]

export interface CouponTableProps {
  readonly label: string
  readonly list: CouponList
  /** Undefined: newest first. */
  readonly sort: CouponSort | undefined
  readonly onSort: (sort: CouponSort | undefined) => void
  /** What can be done with a coupon; stands at the end of its row. */
  readonly actions?: (coupon: Coupon, now: Instant) => ReactNode
}

/** Coupons with their figures, drawn on demand. Pressing a column sorts by it, then the other way round, then not at all. */
export function CouponTable({ label, list, sort, onSort, actions }: CouponTableProps) {
  const t = useWords()
  const locale = useLocale()
  const body = useRef<HTMLDivElement>(null)
  const { total, look, rowAt, now, shown } = list
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => body.current,
    estimateSize: () => 57,
    overscan: 6,
  })
  const rows = virtual.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => look(first, last), [look, first, last])
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0
  }, [shown])
  const keepFocus = useFocusOfLostRow(body)

  const press = ({ by, first: begun }: (typeof columns)[number]) => {
    const before = sort?.by === by ? sort.order : undefined
    const order = before === undefined ? begun : before === begun ? opposite(begun) : undefined
    onSort(order && { by, order })
    announce(order ? t(`coupon.sorted_${order}`, { column: t(`coupon.column_${by}`) }) : t('coupon.sorted_newest'))
  }
  return (
    <div ref={body} className={styles.scroll} tabIndex={0} role="group" aria-label={label} {...keepFocus}>
      <div
        role="table"
        aria-label={label}
        aria-rowcount={total + 1}
        className={classNames(styles.table, actions && styles.acting)}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            {columns.map((column) => {
              const { by, first: begun, className } = column
              const sorted = sort?.by === by ? sort.order : undefined
              const Arrow = (sorted ?? begun) === 'ascending' ? ArrowUp : ArrowDown
              return (
                <div key={by} role="columnheader" aria-sort={sorted} className={className}>
                  <button type="button" className={styles.sort} onClick={() => press(column)}>
                    {t(`coupon.column_${by}`)}
                    <Arrow size={12} aria-hidden />
                  </button>
                </div>
              )
            })}
            {actions && (
              <div role="columnheader">
                <span className="visually-hidden">{t('coupon.column_actions')}</span>
              </div>
            )}
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {rows.map(({ index, start }) => {
            const coupon = rowAt(index)
            return (
              // By its coupon: an open menu and the focus stay with it when others come before it.
              <div
                key={coupon?.id ?? index}
                role="row"
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                {coupon && <CouponRow coupon={coupon} locale={locale} now={now} actions={actions?.(coupon, now)} />}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

const opposite = (order: Order): Order => (order === 'ascending' ? 'descending' : 'ascending')

/** Where the row that has the focus goes, the focus stays in the table. */
function useFocusOfLostRow(table: RefObject<HTMLElement | null>): Pick<ComponentProps<'div'>, 'onFocus' | 'onBlur'> {
  const isIn = useRef(false)
  useEffect(() => {
    if (isIn.current && document.activeElement === document.body) table.current?.focus({ preventScroll: true })
  })
  return {
    onFocus: () => {
      isIn.current = true
    },
    onBlur: ({ target }) => {
      if (target.isConnected) isIn.current = false
    },
  }
}
