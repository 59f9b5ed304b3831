import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Coupon, Instant } from '../../../shared/model'
import { classNames } from '../../kit/class-names'
import { useLocale } from '../../kit/locale'
import { useWords, type MessageKey } from '../i18n'
import { CouponRow } from './coupon-row'
import styles from './coupon-table.module.css'
import type { CouponList } from './use-coupon-list'

const columns: readonly (readonly [MessageKey, string | undefined])[] = [
  ['coupon.column_name', undefined],
  ['coupon.column_discount', undefined],
  ['coupon.column_minimum', classNames(styles.end, styles.minimum)],
  ['coupon.column_period', undefined],
  ['coupon.column_claimed', styles.claimed],
  ['coupon.column_redeemed', classNames(styles.end, styles.wide)],
  ['coupon.column_revenue', classNames(styles.end, styles.wide)],
]

export interface CouponTableProps {
  readonly label: string
  readonly list: CouponList
  /** What can be done with a coupon; stands at the end of its row. */
  readonly actions?: (coupon: Coupon, now: Instant) => ReactNode
}

/** Coupons with their figures, drawn on demand. */
export function CouponTable({ label, list, actions }: CouponTableProps) {
  const t = useWords()
  const locale = useLocale()
  const body = useRef<HTMLDivElement>(null)
  const { total, look, rowAt, now } = list
  const virtual = useVirtualizer({ count: total, getScrollElement: () => body.current, estimateSize: () => 57, overscan: 6 })
  const rows = virtual.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => look(first, last), [look, first, last])

  return (
    <div ref={body} className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <div role="table" aria-label={label} aria-rowcount={total + 1} className={classNames(styles.table, actions && styles.acting)}>
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            {columns.map(([name, className]) => (
              <div key={name} role="columnheader" className={className}>
                {t(name)}
              </div>
            ))}
            {actions && (
              <div role="columnheader">
                <span className="visually-hidden">{t('coupon.column_actions')}</span>
              </div>
            )}
          </div>
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {rows.map(({ key, index, start }) => {
            const coupon = rowAt(index)
            return (
              <div key={key} role="row" aria-rowindex={index + 2} className={styles.row} style={{ transform: `translateY(${String(start)}px)` }}>
                {coupon && <CouponRow coupon={coupon} locale={locale} now={now} actions={actions?.(coupon, now)} />}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
