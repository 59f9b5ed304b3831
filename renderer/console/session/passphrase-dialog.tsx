import { useState, type RefObject, type SyntheticEvent } from 'react'
import { passphraseRule, type SignInRefusal } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { textFaultWords } from '../../kit/words'
import { now, useCommand, useNow } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Button, Dialog, Field, TextInput } from '../ui'
import styles from './passphrase-dialog.module.css'

/**
 * Asks a supervisor for the passphrase; `isNew`, after a reset, for a new one. Closes when the rights are there.
 * A wrong one says how many tries are left, too many of them how many seconds to wait.
 */
export function PassphraseDialog({ isNew, onClose, returnTo }: { readonly isNew: boolean; readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> }) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const [settingNew, setSettingNew] = useState(isNew)
  const { language } = useLocale()
  const [wrong, setWrong] = useState<string>()
  const raise = useCommand('session.raise')
  const set = useCommand('session.setPassphrase')
  const pending = raise.pending || set.pending
  const refusal = raise.failure?.is === 'refused' ? raise.failure.refusal : undefined
  const waitUntil = refusal?.reason === 'wait' ? refusal.until : undefined
  useNow(1_000, waitUntil)
  // The exact instant: the last telling may be most of a second old.
  const waitSeconds = waitUntil === undefined ? 0 : Math.max(0, Math.ceil((waitUntil - now()) / 1_000))

  const refused = (why: SignInRefusal): string | undefined => {
    switch (why.reason) {
      case 'wrong_passphrase':
        return t('session.wrong', { count: why.triesLeft })
      case 'wait':
        return waitSeconds > 0 ? t('session.wait', { seconds: waitSeconds }) : undefined
      case 'passphrase_was_reset':
        return t('session.was_reset')
    }
  }
  const error = () => {
    if (wrong !== undefined) return wrong
    if (set.failure) return failureText(t, set.failure)
    if (raise.failure?.is === 'refused') return refused(raise.failure.refusal)
    return raise.failure && failureText(t, raise.failure)
  }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (pending || waitSeconds > 0) return
    const fault = settingNew ? textFaultWords(typed, passphraseRule, language) : undefined
    setWrong(fault)
    if (fault !== undefined) return
    const outcome = settingNew ? await set.run({ passphrase: typed }) : await raise.run({ passphrase: typed })
    if (outcome.is === 'ok') {
      announce(t('session.raised'))
      onClose()
      return
    }
    setTyped('')
    if (outcome.is === 'refused' && outcome.refusal.reason === 'passphrase_was_reset') setSettingNew(true)
  }

  return (
    <Dialog open onOpenChange={onClose} returnTo={returnTo} title={t(settingNew ? 'session.set_passphrase' : 'session.raise')} description={t(settingNew ? 'session.set_passphrase_hint' : 'session.raise_hint')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t(settingNew ? 'session.new_passphrase' : 'session.passphrase')} error={error()}>
          {({ id, describedBy, invalid }) => (
            <TextInput
              id={id}
              type="password"
              autoFocus
              aria-describedby={describedBy}
              invalid={invalid}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setWrong(undefined)
              }}
            />
          )}
        </Field>
        <div className={styles.foot}>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" busy={pending} aria-disabled={waitSeconds > 0 || typed === ''}>
            {t(settingNew ? 'session.save_passphrase' : 'session.unlock')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
