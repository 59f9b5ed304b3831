import { lazy, Suspense } from 'react'
import { LocaleProvider } from '../../kit/locale'
import { useInstallation, useShop } from '../client'
import { Announcer } from '../ui'
import { Boundary } from './boundary'
import { Frame } from './frame'
import { useMenuWords } from './menu-words'
import { StartFailed } from './start-failed'
import { useTheme } from './theme'
import { Zoom } from './zoom'

const FirstRun = lazy(async () => ({ default: (await import('../first-run')).FirstRun }))
const ChooseProfile = lazy(async () => ({ default: (await import('../session')).ChooseProfile }))

/** The whole window: what it shows depends on how far the installation is and on who works here. */
export function Console() {
  useTheme()
  useMenuWords()
  const { stage, session, preferences } = useInstallation()
  const shop = useShop()
  return (
    <LocaleProvider language={preferences.language} zone={shop?.zone ?? 'UTC'} currency={shop?.currency ?? 'USD'}>
      <Boundary>
        <Suspense>
          {stage === 'failed' && <StartFailed />}
          {stage === 'first_run' && <FirstRun />}
          {stage === 'ready' && (session && shop ? <Frame key={session.agent.id} /> : <ChooseProfile />)}
        </Suspense>
      </Boundary>
      <Zoom />
      <Announcer />
    </LocaleProvider>
  )
}
