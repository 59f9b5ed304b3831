import { useId, useState } from 'react'
import type { CallOutcome } from '../../../shared/contract'
import { zoomSteps, type WindowView } from '../../../shared/model'
import { keepWindowView, useInstallation } from '../client'
import { failureText, useWords } from '../i18n'
import { ErrorLine, Field, Hint, isMac, keyName, Select, Switch } from '../ui'
import styles from './people-section.module.css'

/** How the agent who works here has the window on this machine. */
export function OwnAppearance() {
  const t = useWords()
  const { zoom, spellCheck } = useInstallation(({ view }) => view)
  const [outcome, setOutcome] = useState<CallOutcome<'window.keep'>>()
  const spellingHint = useId()
  const keep = async (change: Partial<WindowView>) => setOutcome(await keepWindowView(change))
  const keys = (key: string) => keyName(key).join(' ')
  return (
    <>
      <h2>{t('appearance.own')}</h2>
      <Field
        label={t('appearance.zoom')}
        hint={t('appearance.zoom_hint', {
          larger: keys('Ctrl+Plus'),
          smaller: keys('Ctrl+Minus'),
          back: keys('Ctrl+0'),
        })}
      >
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            value={String(zoom)}
            onChange={(chosen) => {
              const step = zoomSteps.find((one) => String(one) === chosen)
              if (step !== undefined) void keep({ zoom: step })
            }}
            options={zoomSteps.map((step) => ({ value: String(step), label: `${String(step)}%` }))}
          />
        )}
      </Field>
      <div className={styles.row}>
        <Switch
          label={t('appearance.spelling')}
          checked={spellCheck}
          describedBy={spellingHint}
          onChange={(on) => void keep({ spellCheck: on })}
        />
        <Hint id={spellingHint}>{t(isMac ? 'appearance.spelling_hint_mac' : 'appearance.spelling_hint')}</Hint>
      </div>
      {outcome && outcome.is !== 'ok' && (
        <div role="alert">
          <ErrorLine>{t('appearance.not_saved', { why: failureText(t, outcome) })}</ErrorLine>
        </div>
      )}
    </>
  )
}
