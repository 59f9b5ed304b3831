import type { DataTaskEnd } from '../../../shared/contract'
import { useWords } from '../i18n'
import { ErrorLine, Hint, Table } from '../ui'
import styles from './data-section.module.css'

/** How the last export or import ended. */
export function DataEnd({ end }: { readonly end: DataTaskEnd }) {
  const t = useWords()
  switch (end.is) {
    case 'exported':
      return (
        <p role="status" className={styles.end}>
          {t('data.exported', { lines: end.lines, path: end.path })}
        </p>
      )
    case 'backed_up':
      return (
        <p role="status" className={styles.end}>
          {t('data.backed_up')}
        </p>
      )
    case 'cancelled':
      return (
        <p role="status" className={styles.end}>
          {t('data.cancelled')}
        </p>
      )
    case 'failed':
      return (
        <div role="alert">
          <ErrorLine>{t(`data.failed_${end.what}_${end.why}`)}</ErrorLine>
        </div>
      )
    case 'imported':
      return <ImportEnd end={end} />
  }
}

function ImportEnd({ end }: { readonly end: Extract<DataTaskEnd, { is: 'imported' }> }) {
  const t = useWords()
  const { lines, added, unchanged, refused, refusals, report } = end
  return (
    <div className={styles.end}>
      <div role={end.how === 'done' ? 'status' : 'alert'}>
        <p>{t(`data.imported_${end.how}`, { path: end.path })}</p>
        <p>{t('data.sums', { lines, added, unchanged, refused })}</p>
      </div>
      <Hint>{t('data.kept_copy', { path: end.backup })}</Hint>
      {refusals.length > 0 && (
        <>
          <Table aria-label={t('data.refusals')}>
            <thead>
              <tr>
                <th scope="col">{t('data.line')}</th>
                <th scope="col">{t('data.field')}</th>
                <th scope="col">{t('data.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {refusals.map(({ line, field, reason, facts }) => (
                <tr key={`${String(line)} ${field} ${reason}`}>
                  <td>{line}</td>
                  <td>{field === '' ? t('data.whole_line') : field}</td>
                  <td>{t(`data.reason_${reason}`, facts)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          {report !== undefined && (
            <Hint>
              {refused > refusals.length
                ? t('data.refusals_first', { count: refusals.length, total: refused, path: report })
                : t('data.refusals_all', { path: report })}
            </Hint>
          )}
        </>
      )}
    </div>
  )
}
