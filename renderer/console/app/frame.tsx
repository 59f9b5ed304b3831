import { useActivity } from '../session'
import { useAttention } from './attention'
import styles from './frame.module.css'
import { KeyboardList } from './keyboard-list'
import { Notices } from './notices'
import { Page } from './page'
import { Rail } from './rail'
import { useRegions } from './regions'
import { useIntents } from './intents'

/** The window of someone who works here: the rail, what the main process has to say, and the page. */
export function Frame() {
  useActivity()
  useAttention()
  useIntents()
  useRegions()
  return (
    <div className={styles.frame}>
      <Rail />
      <div className={styles.content}>
        <Notices />
        <div className={styles.page}>
          <Page />
        </div>
      </div>
      <KeyboardList />
    </div>
  )
}
