import { useId } from 'react'
import type { Order, OrderLine, RefundedLine } from '../../../shared/model'
import { keptOf, paidFor } from '../../../shared/rules'
import { money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import { Select } from '../ui'
import styles from './refund-lines.module.css'

export interface RefundLinesProps {
  readonly order: Order
  readonly chosen: readonly RefundedLine[]
  readonly onChoose: (chosen: readonly RefundedLine[]) => void
}

/** The lines of an order with their price and what they saved; those chosen are paid back, and each says what that comes to. */
export function RefundLines({ order, chosen, onChoose }: RefundLinesProps) {
  const t = useWords()
  const quantityOf = (place: number) => chosen.find(({ line }) => line === place)?.quantity ?? 0
  const choose = (place: number, quantity: number) => {
    const others = chosen.filter(({ line }) => line !== place)
    onChoose(quantity > 0 ? [...others, { line: place, quantity }] : others)
  }
  return (
    <fieldset className={styles.lines}>
      <legend>{t('customer.refund_lines')}</legend>
      {order.lines.map((line, place) => (
        <RefundLine
          key={place}
          line={line}
          quantity={quantityOf(place)}
          onChange={(quantity) => choose(place, quantity)}
        />
      ))}
    </fieldset>
  )
}

function RefundLine({
  line,
  quantity,
  onChange,
}: {
  readonly line: OrderLine
  readonly quantity: number
  readonly onChange: (quantity: number) => void
}) {
  const t = useWords()
  const locale = useLocale()
  const id = useId()
  const { name, price, saving, refunded = 0 } = line
  const kept = keptOf(line)
  const facts = { quantity: line.quantity, price: money(price, locale), saving: money(saving, locale), refunded }
  return (
    <div className={styles.line}>
      <label>
        <input
          type="checkbox"
          checked={quantity > 0}
          disabled={kept === 0}
          aria-describedby={`${id}-back ${id}`}
          onChange={({ target }) => onChange(target.checked ? kept : 0)}
        />
        <span dir="auto">{name}</span>
      </label>
      <span id={`${id}-back`} className={styles.back}>
        {money(paidFor(line, quantity === 0 ? kept : quantity), locale)}
      </span>
      <span id={id} className={styles.facts}>
        {t(saving > 0 ? 'customer.refund_line_saved' : 'customer.refund_line', facts)}
        {refunded > 0 && ` · ${t('customer.refund_line_kept', facts)}`}
      </span>
      {quantity > 0 && kept > 1 && (
        <span className={styles.pieces}>
          <Select
            size="s"
            aria-label={t('customer.refund_pieces', { name })}
            options={Array.from({ length: kept }, (_, index) => ({
              value: String(index + 1),
              label: String(index + 1),
            }))}
            value={String(quantity)}
            onChange={(pieces) => onChange(Number(pieces))}
          />
          {t('customer.refund_of_pieces', { count: kept })}
        </span>
      )}
    </div>
  )
}
