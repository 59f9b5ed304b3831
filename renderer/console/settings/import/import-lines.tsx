import { CircleAlert, CircleCheck, CircleMinus } from 'lucide-react'
import { useState } from 'react'
import { couponColumns, type CouponTerms, type Instant, type Zone } from '../../../../shared/model'
import { lastMinuteOf } from '../../../../shared/rules'
import { dateTime } from '../../../kit/format'
import { useLocale } from '../../../kit/locale'
import { customersWords, discountWords, kitWords, shortValidityWords, termsLine } from '../../../kit/words'
import { useWords } from '../../i18n'
import { Badge, Button, Table } from '../../ui'
import styles from './coupon-import.module.css'
import { cellWords } from './import-words'
import type { CouponFile } from './read-coupon-file'
import type { ImportLine } from './use-coupon-import'

export interface ImportLinesProps {
  readonly lines: readonly ImportLine[]
  /** How the file heads its columns. */
  readonly headings: CouponFile['headings']
  readonly withoutTaken: boolean
  readonly now: Instant
  readonly zone: Zone
}

/** Rows are drawn so many at a time: a file may have a thousand. */
const atATime = 100

/** Line by line: the coupon that it becomes, or what is wrong with it. */
export function ImportLines({ lines, headings, withoutTaken, now, zone }: ImportLinesProps) {
  const t = useWords()
  const locale = useLocale()
  const [shown, setShown] = useState(atATime)
  const more = lines.length - shown
  return (
    <>
      <Table aria-label={t('import.lines')} className={styles.lines}>
        <thead>
          <tr>
            <th scope="col" data-end>
              {t('import.line')}
            </th>
            <th scope="col">{t('coupon.column_name')}</th>
            <th scope="col">{t('import.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map((line) => (
            <tr key={line.line}>
              <td data-end>{line.line}</td>
              <td className={styles.name}>
                <span dir="auto">{line.name === '' ? t('form.preview_name') : line.name}</span>{' '}
                {!line.broken && (
                  <Badge tone={line.kind === 'chat' ? 'chat' : 'line'}>
                    {kitWords(locale.language)(`kind.${line.kind}`)}
                  </Badge>
                )}
              </td>
              <td>
                {line.terms ? (
                  <Becomes
                    terms={line.terms}
                    isTaken={line.isTaken}
                    isLeftOut={line.isTaken && withoutTaken}
                    now={now}
                    zone={zone}
                  />
                ) : (
                  <Wrong line={line} headings={headings} now={now} />
                )}
                {line.twin !== undefined && <small>{t('import.twin', { line: line.twin })}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {more > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + atATime)}>
          {t('import.more', { count: more })}
        </Button>
      )}
    </>
  )
}

function Becomes({
  terms,
  isTaken,
  isLeftOut,
  now,
  zone,
}: {
  readonly terms: CouponTerms
  readonly isTaken: boolean
  readonly isLeftOut: boolean
  readonly now: Instant
  readonly zone: Zone
}) {
  const t = useWords()
  const locale = useLocale()
  const there = { ...locale, zone }
  const { claimPeriod, validity, quantity, perCustomer, customers } = terms
  const until = dateTime(lastMinuteOf(claimPeriod.until), there, now)
  return (
    <div className={isLeftOut ? styles.off : undefined}>
      <p className={styles.good}>
        {isLeftOut ? <CircleMinus size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
        <b>{discountWords(terms.discount, locale)}</b>
        <span>{termsLine(terms, locale)}</span>
        {customers.is !== 'everyone' && <span>{customersWords({ customers }, locale)}</span>}
      </p>
      <small>
        {claimPeriod.from <= now
          ? t('import.from_now', { until })
          : t('coupon.period', { from: dateTime(claimPeriod.from, there, now), until })}{' '}
        · {shortValidityWords({ validity, zone }, locale, now)} · {t('import.how_many', { quantity, perCustomer })}
      </small>
      {isTaken && <small>{t(isLeftOut ? 'import.taken_left_out' : 'form.name_taken')}</small>}
    </div>
  )
}

function Wrong({
  line,
  headings,
  now,
}: {
  readonly line: ImportLine
  readonly headings: CouponFile['headings']
  readonly now: Instant
}) {
  const t = useWords()
  const locale = useLocale()
  // As the file calls it; what it has no column for, as a file of this language would.
  const column = (name: keyof typeof couponColumns) =>
    headings[name] ?? couponColumns[name][locale.language === 'zh-CN' ? 1 : 0]
  return (
    <ul className={styles.wrong}>
      {line.broken && (
        <li>
          <CircleAlert size={16} aria-hidden />
          {t(`import.broken_${line.broken}`)}
        </li>
      )}
      {line.issues.map((issue, place) => (
        <li key={place}>
          <CircleAlert size={16} aria-hidden />
          <span>
            <code>{column(issue.column)}</code> {cellWords(issue, t, locale, now)}
          </span>
        </li>
      ))}
    </ul>
  )
}
