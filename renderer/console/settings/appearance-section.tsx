import { Language, Theme } from '../../../shared/model'
import { useCommand, useInstallation } from '../client'
import { failureText, useWords } from '../i18n'
import { ErrorLine, Field, Hint, Segments, Select, Switch } from '../ui'
import { OwnAppearance } from './own-appearance'
import styles from './people-section.module.css'
import { SettingsFrame } from './settings-frame'
import frame from './settings-frame.module.css'

/** Language, theme, sound, and what closing a chat leads to, of this installation; zoom and spelling, of this agent. */
export function AppearanceSection() {
  const t = useWords()
  const { language, theme, sound, nextAfterClosing = true } = useInstallation((state) => state.preferences)
  const { run, failure } = useCommand('preferences.set')
  return (
    <SettingsFrame section="appearance" head={<h1>{t('settings.appearance')}</h1>}>
      <div className={frame.body}>
        <div className={styles.plain}>
          <h2>{t('appearance.everyone')}</h2>
          <Field label={t('appearance.language')}>
            {({ id }) => (
              <Select
                id={id}
                value={language}
                onChange={(chosen) => void run({ language: chosen })}
                options={Language.options.map((value) => ({ value, label: t(`appearance.${value}`) }))}
              />
            )}
          </Field>
          <div className={styles.row}>
            <b>{t('appearance.theme')}</b>
            <Segments
              label={t('appearance.theme')}
              value={theme}
              onChange={(chosen) => void run({ theme: chosen })}
              choices={Theme.options.map((value) => ({ value, label: t(`appearance.${value}`) }))}
            />
          </div>
          <div className={styles.row}>
            <Switch label={t('appearance.sound')} checked={sound} onChange={(on) => void run({ sound: on })} />
            <Hint>{t('appearance.sound_hint')}</Hint>
          </div>
          <div className={styles.row}>
            <Switch
              label={t('appearance.next')}
              checked={nextAfterClosing}
              onChange={(on) => void run({ nextAfterClosing: on })}
            />
            <Hint>{t('appearance.next_hint')}</Hint>
          </div>
          {failure && (
            <div role="alert">
              <ErrorLine>{t('appearance.not_saved', { why: failureText(t, failure) })}</ErrorLine>
            </div>
          )}
          <OwnAppearance />
        </div>
      </div>
    </SettingsFrame>
  )
}
