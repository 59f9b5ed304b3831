import { useId } from 'react'
import { useWords } from '../use-words'
import type { NameState } from './use-name'
import styles from './composer.module.css'

/** Asks for a name, without insisting. */
export function NameField({ typed, onType, trouble, save }: Pick<NameState, 'typed' | 'onType' | 'trouble' | 'save'>) {
  const t = useWords()
  const id = useId()
  return (
    <div className={styles.name}>
      <label htmlFor={id}>{t('chat.name')}</label>
      <input id={id} className={styles.nameInput} autoComplete="name" maxLength={80} value={typed} aria-describedby={trouble ? `${id}failed` : undefined} onChange={({ target }) => onType(target.value)} onBlur={save} />
      {trouble && (
        <p id={`${id}failed`} className={styles.nameFailed} data-trouble={trouble} role="alert">
          {t(`chat.name.${trouble}`)}
        </p>
      )}
    </div>
  )
}
