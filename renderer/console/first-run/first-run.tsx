import { Store, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../client'
import { failureText, useWords } from '../i18n'
import { ErrorLine } from '../ui'
import styles from './first-run.module.css'
import { SetUpShop } from './set-up-shop'

/** Nothing is here yet: look around in a sample, or begin with one's own shop. Main tells the window when it is done. */
export function FirstRun() {
  const t = useWords()
  const [settingUp, setSettingUp] = useState(false)
  const sample = useCommand('setup.sample')
  if (settingUp) return <SetUpShop onBack={() => setSettingUp(false)} />
  return (
    <main className={styles.page}>
      <h1>{t('firstRun.welcome')}</h1>
      <p>{t('firstRun.what')}</p>
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.way}
          aria-describedby="sample-hint"
          aria-busy={sample.pending || undefined}
          onClick={() => void sample.run({})}
        >
          <Sparkles size={24} strokeWidth={1.5} aria-hidden />
          <b>{t('firstRun.sample')}</b>
          <small id="sample-hint" aria-hidden>
            {t('firstRun.sample_hint')}
          </small>
        </button>
        <button type="button" className={styles.way} aria-describedby="own-hint" onClick={() => setSettingUp(true)}>
          <Store size={24} strokeWidth={1.5} aria-hidden />
          <b>{t('firstRun.own')}</b>
          <small id="own-hint" aria-hidden>
            {t('firstRun.own_hint')}
          </small>
        </button>
      </div>
      {sample.failure && <ErrorLine>{failureText(t, sample.failure, () => t('firstRun.already'))}</ErrorLine>}
    </main>
  )
}
