import { useId } from 'react'
import { useWords } from '../use-words'
import type { NameState } from './use-name'
import styles from './composer.module.css'

/** Asks for a name, without insisting. */
export function NameField({ typed, onType, hasFailed, save }: Pick<NameState, 'typed' | 'onType' | 'hasFailed' | 'save'>) {
  const t = useWords()
  const id = useId()
  return (
    <div className={styles.name}>
      <label htmlFor={id}>{t('chat.name')}</label>
      <input id={id} className={styles.nameInput} autoComplete="name" maxLength={80} value={typed} aria-describedby={hasFailed ? `${id}failed` : undefined} onChange={({ target }) => onType(target.value)} onBlur={() => void save()} />
      {hasFailed && (
        <p id={`${id}failed`} className={styles.nameFailed} role="alert">
          {t('chat.name.failed')}
        </p>
      )}
    </div>
  )
}
