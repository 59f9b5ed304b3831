import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react'
import { passphraseRule, type Failure, type SignInRefusal } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { textFaultWords } from '../../kit/words'
import { command, useCall, useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Button, Dialog, Field, PassphraseInput } from '../ui'
import { useCountdown } from './countdown'
import styles from './passphrase-dialog.module.css'

/**
 * Asks a supervisor for the passphrase; `isNew`, after a reset, for a new one. Closes when the rights are there.
 * A wrong one says how many tries are left, too many of them how many seconds to wait. Closed while one is checked, it
 * gives up what was asked for.
 */
export function PassphraseDialog({
  isNew,
  onClose,
  returnTo,
}: {
  readonly isNew: boolean
  readonly onClose: () => void
  readonly returnTo: RefObject<HTMLElement | null>
}) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [settingNew, setSettingNew] = useState(isNew)
  const { language } = useLocale()
  const [wrong, setWrong] = useState<string>()
  const raise = useCommand('session.raise')
  const set = useCommand('session.setPassphrase')
  const pending = raise.pending || set.pending
  const { seconds, begin } = useCountdown()
  // A wait goes on over a reload of the page.
  const wait = useCall('session.wait', {}).data?.wait ?? 0
  useEffect(() => begin(wait), [begin, wait])

  const refused = (why: SignInRefusal): string => {
    switch (why.reason) {
      case 'wrong_passphrase':
        return t('session.wrong', { count: why.triesLeft })
      case 'wait':
        return t('session.wait', { seconds: Math.ceil(why.wait / 1_000) })
      case 'passphrase_was_reset':
        return t('session.was_reset')
      case 'passphrase_unfit':
        return t('session.unfit')
    }
  }
  const error = () => {
    if (wrong !== undefined) return wrong
    if (seconds > 0) return t('session.wait', { seconds })
    if (set.failure) return failureText(t, set.failure, () => t('session.is_set'))
    // A wait that is over is said no more.
    if (raise.failure?.is === 'refused' && raise.failure.refusal.reason === 'wait') return undefined
    return raise.failure && failureText(t, raise.failure, refused)
  }

  const raised = () => {
    announce(t('session.raised'))
    onClose()
  }
  const failed = (failure: Failure<SignInRefusal>) => {
    setTyped('')
    announce(failureText(t, failure, refused), 'urgent')
    input.current?.focus()
    if (failure.is !== 'refused') return
    if (failure.refusal.reason === 'passphrase_was_reset') setSettingNew(true)
    if (failure.refusal.reason === 'wait') begin(failure.refusal.wait)
  }
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (pending || seconds > 0 || typed === '') return
    const fault = settingNew ? textFaultWords(typed, passphraseRule, language) : undefined
    setWrong(fault)
    if (fault !== undefined) return
    announce(t(settingNew ? 'session.setting' : 'session.checking'))
    if (settingNew) {
      const outcome = await set.run({ passphrase: typed })
      if (outcome.is === 'ok') raised()
      return
    }
    const outcome = await raise.run({ passphrase: typed })
    if (outcome.is === 'ok') raised()
    else failed(outcome)
  }
  const close = () => {
    if (pending) void command('session.drop', {})
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={close}
      returnTo={returnTo}
      title={t(settingNew ? 'session.set_passphrase' : 'session.raise')}
      description={t(settingNew ? 'session.set_passphrase_hint' : 'session.raise_hint')}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t(settingNew ? 'session.new_passphrase' : 'session.passphrase')} error={error()}>
          {({ id, describedBy, invalid }) => (
            <PassphraseInput
              ref={input}
              id={id}
              autoFocus
              aria-describedby={describedBy}
              invalid={invalid}
              value={typed}
              readOnly={pending}
              onChange={(event) => {
                setTyped(event.target.value)
                setWrong(undefined)
              }}
            />
          )}
        </Field>
        <div className={styles.foot}>
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            busy={pending}
            icon={pending ? <Spinner /> : undefined}
            aria-disabled={seconds > 0 || typed === ''}
          >
            {settingNew
              ? t(pending ? 'session.setting' : 'session.save_passphrase')
              : t(pending ? 'session.checking' : 'session.unlock')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
