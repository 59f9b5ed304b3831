import { useRef, useState, type SyntheticEvent } from 'react'
import { nameRule, passphraseRule, type Role } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { Spinner } from '../../kit/ticket'
import { textFaultWords } from '../../kit/words'
import { useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { announce, Button, Choices, ErrorLine, Field, PassphraseInput, TextInput } from '../ui'
import styles from './people-section.module.css'

/** Adds an agent, or a supervisor with a passphrase. */
export function AddPerson() {
  const t = useWords()
  const { language } = useLocale()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('agent')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { run, pending, failure } = useCommand('agents.add')

  const errors = {
    name: textFaultWords(name, nameRule, language, t('people.name_required')),
    passphrase:
      role === 'agent' ? undefined : textFaultWords(passphrase, passphraseRule, language, t('people.passphrase_short')),
    again: role === 'agent' || passphrase === again ? undefined : t('people.passphrase_differs'),
  }
  const told = tried ? errors : { name: undefined, passphrase: undefined, again: undefined }
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = (['name', 'passphrase', 'again'] as const).find((field) => errors[field] !== undefined)
    if (wrong) return form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
    const outcome = await run({ name, role, ...(role === 'supervisor' ? { passphrase } : {}) })
    if (outcome.is !== 'ok') return
    announce(t('people.added', { name: outcome.data.name }))
    // What was typed since is somebody else's.
    setName((since) => (since === name ? '' : since))
    setPassphrase((since) => (since === passphrase ? '' : since))
    setAgain((since) => (since === again ? '' : since))
    setRole('agent')
    setTried(false)
  }
  return (
    <form ref={form} className={styles.add} noValidate onSubmit={(event) => void add(event)}>
      <h2>{t('people.add')}</h2>
      <Field label={t('people.name')} error={told.name}>
        {({ id, describedBy, invalid }) => (
          <TextInput
            id={id}
            name="name"
            aria-describedby={describedBy}
            invalid={invalid}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Choices
        label={t('people.role')}
        value={role}
        onChange={setRole}
        choices={(['agent', 'supervisor'] as const).map((value) => ({
          value,
          label: t(`people.${value}`),
          hint: t(`people.${value}_hint`),
        }))}
      />
      {role === 'supervisor' && (
        <>
          <Field label={t('people.passphrase')} hint={t('people.passphrase_hint')} error={told.passphrase}>
            {({ id, describedBy, invalid }) => (
              <PassphraseInput
                id={id}
                name="passphrase"
                autoComplete="new-password"
                aria-describedby={describedBy}
                invalid={invalid}
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('people.passphrase_repeat')} error={told.again}>
            {({ id, describedBy, invalid }) => (
              <PassphraseInput
                id={id}
                name="again"
                autoComplete="new-password"
                aria-describedby={describedBy}
                invalid={invalid}
                value={again}
                onChange={(event) => setAgain(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      <Button look="primary" type="submit" busy={pending} icon={pending ? <Spinner /> : undefined}>
        {t(pending ? 'people.adding' : 'people.add_button')}
      </Button>
      {failure && (
        <div role="alert">
          <ErrorLine>{t('people.not_added', { why: failureText(t, failure) })}</ErrorLine>
        </div>
      )}
    </form>
  )
}
