import { CouponColumn, couponColumns } from '../../../../shared/model'
import { useLocale } from '../../../kit/locale'
import { useWords } from '../../i18n'
import { Hint, Table } from '../../ui'
import styles from './coupon-import.module.css'

/** What the columns of a file hold. */
export function ImportColumns() {
  const t = useWords()
  const { language } = useLocale()
  return (
    <section className={styles.columns} aria-labelledby="import-columns">
      <h2 id="import-columns">{t('import.columns')}</h2>
      <Hint>{t('import.columns_hint')}</Hint>
      <Table aria-labelledby="import-columns">
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {CouponColumn.options.map((column) => (
            <tr key={column}>
              <td>
                <code>{couponColumns[column][language === 'zh-CN' ? 1 : 0]}</code>
              </td>
              <td>{t(`import.holds_${column}`)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
