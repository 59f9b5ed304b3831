import { X } from 'lucide-react'
import { failureText, useWords } from '../i18n'
import { ErrorLine, IconButton } from '../ui'
import styles from './closed-before.module.css'
import type { JustClosed } from './just-closed'
import { UndoClosing } from './undo-closing'

/** Says above a chat which other one was closed before it was opened, and takes that back. */
export function ClosedBefore({ closed }: { readonly closed: JustClosed }) {
  const t = useWords()
  return (
    <div className={styles.bar}>
      <p>
        {t('inbox.closed_with', { name: closed.customerName })}
        {closed.failure && <ErrorLine>{failureText(t, closed.failure)}</ErrorLine>}
      </p>
      <UndoClosing closed={closed} size="s" />
      <IconButton
        size="s"
        label={t('inbox.closed_dismiss')}
        icon={<X size={16} aria-hidden />}
        onClick={closed.dismiss}
      />
    </div>
  )
}
