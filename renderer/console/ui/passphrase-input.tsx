import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n'
import { IconButton } from './button'
import styles from './passphrase-input.module.css'
import { TextInput, type TextInputProps } from './text-input'

/** A passphrase: hidden unless one asks to see it. Pasting stays possible, and it is never corrected or remembered as a word. */
export function PassphraseInput(props: Omit<TextInputProps, 'type' | 'after' | 'className'>) {
  const t = useWords()
  const [isShown, setShown] = useState(false)
  return (
    <TextInput
      {...props}
      className={styles.passphrase}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="off"
      autoCorrect="off"
      after={
        <IconButton
          size="s"
          label={t('app.show_typed')}
          aria-pressed={isShown}
          icon={isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          onClick={() => setShown(!isShown)}
        />
      }
    />
  )
}
