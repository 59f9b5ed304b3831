import { useId } from 'react'
import { nameRule } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { textFaultWords } from '../../kit/words'
import { useWords } from '../use-words'
import type { NameState } from './use-name'
import styles from './composer.module.css'

/** Asks for a name, without insisting. */
export function NameField({ typed, onType, trouble, save }: Pick<NameState, 'typed' | 'onType' | 'trouble' | 'save'>) {
  const t = useWords()
  const { language } = useLocale()
  const id = useId()
  const wrong = typed.trim() === '' ? undefined : textFaultWords(typed, nameRule, language)
  const said = wrong ?? (trouble && t(`chat.name.${trouble}`))
  return (
    <div className={styles.name}>
      <label htmlFor={id}>{t('chat.name')}</label>
      <input
        id={id}
        className={styles.nameInput}
        autoComplete="name"
        dir="auto"
        value={typed}
        aria-invalid={wrong !== undefined || undefined}
        aria-describedby={said === undefined ? undefined : `${id}failed`}
        onChange={({ target }) => onType(target.value)}
        onBlur={save}
      />
      {said !== undefined && (
        <p
          id={`${id}failed`}
          className={styles.nameFailed}
          data-trouble={wrong === undefined ? trouble : undefined}
          role="alert"
        >
          {said}
        </p>
      )}
    </div>
  )
}
