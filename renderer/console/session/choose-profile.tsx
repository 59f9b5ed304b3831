import { useCommand, useInstallation } from '../client'
import { failureText, useWords } from '../i18n'
import { Avatar, ErrorLine } from '../ui'
import styles from './choose-profile.module.css'

/** Nobody works at this window yet: who are you? */
export function ChooseProfile() {
  const t = useWords()
  const profiles = useInstallation(({ profiles }) => profiles)
  const choose = useCommand('session.choose')
  return (
    <main className={styles.page}>
      <h1>{t('session.who')}</h1>
      <p>{t('session.who_hint')}</p>
      <ul className={styles.profiles} aria-label={t('session.who')}>
        {profiles.map(({ id, name, role }) => (
          <li key={id}>
            <button type="button" className={styles.profile} onClick={() => void choose.run({ agentId: id })}>
              <Avatar name={name} />
              <span>
                <b dir="auto">{name}</b>
                <small>{t(`session.role_${role}`)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {choose.failure && <ErrorLine>{failureText(t, choose.failure)}</ErrorLine>}
    </main>
  )
}
