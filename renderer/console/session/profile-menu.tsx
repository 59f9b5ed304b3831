import { KeyRound, ShieldOff } from 'lucide-react'
import { useRef, useState } from 'react'
import { useCommand, useInstallation } from '../client'
import { useWords } from '../i18n'
import { announce, Avatar, Menu, MenuItem, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuSeparator } from '../ui'
import { PassphraseDialog } from './passphrase-dialog'
import styles from './profile-menu.module.css'

/** Who works at this window: switch the profile, ask for a supervisor's rights, give them up. */
export function ProfileMenu() {
  const t = useWords()
  const { session, profiles } = useInstallation()
  const button = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  const choose = useCommand('session.choose')
  const drop = useCommand('session.drop')
  if (!session) return null
  const { agent, role } = session
  const isSupervisor = role === 'supervisor'

  const switchTo = async (id: string) => {
    const chosen = profiles.find((profile) => profile.id === id)
    if (!chosen || chosen.id === agent.id) return
    const outcome = await choose.run({ agentId: chosen.id })
    if (outcome.is === 'ok') announce(t('session.now', { name: chosen.name }))
  }
  const giveUp = async () => {
    const outcome = await drop.run({})
    if (outcome.is === 'ok') announce(t('session.dropped'))
  }

  return (
    <>
      <Menu
        side="right"
        align="end"
        trigger={
          <button
            ref={button}
            type="button"
            className={styles.me}
            aria-label={t('session.profile', { name: agent.name, role: t(`session.rights_${role}`) })}
            title={agent.name}
          >
            <Avatar name={agent.name} />
            {isSupervisor && <span className={styles.raised} aria-hidden />}
          </button>
        }
      >
        <MenuLabel>
          <bdi>{agent.name}</bdi> · {t(`session.rights_${role}`)}
        </MenuLabel>
        {agent.role === 'supervisor' && !isSupervisor && (
          <MenuItem icon={<KeyRound size={16} aria-hidden />} onSelect={() => setAsking(true)}>
            {t(session.passphraseMissing ? 'session.set_passphrase' : 'session.raise')}
          </MenuItem>
        )}
        {isSupervisor && (
          <MenuItem icon={<ShieldOff size={16} aria-hidden />} onSelect={() => void giveUp()}>
            {t('session.drop')}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuLabel>{t('session.switch')}</MenuLabel>
        <MenuRadioGroup value={agent.id} onChange={(id) => void switchTo(id)}>
          {profiles.map(({ id, name, role }) => (
            <MenuRadioItem key={id} value={id} icon={<Avatar name={name} size="s" />} hint={t(`session.role_${role}`)}>
              {name}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </Menu>
      {asking && (
        <PassphraseDialog isNew={session.passphraseMissing} returnTo={button} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
