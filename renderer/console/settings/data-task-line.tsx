import { useState } from 'react'
import type { DataTask } from '../../../shared/contract'
import { call, newCommandId } from '../client'
import { useWords } from '../i18n'
import { Button, Meter } from '../ui'
import styles from './data-section.module.css'

/** How far an export or import is, and how to stop it. */
export function DataTaskLine({ task }: { readonly task: DataTask }) {
  const t = useWords()
  const [cancelling, setCancelling] = useState(false)
  const { is, step, done, total, refused } = task
  const label = t(`data.${is}_${step}`)
  const cancel = () => {
    setCancelling(true)
    void call('data.cancel', { commandId: newCommandId() })
  }
  return (
    <div className={styles.task} role="status">
      <span>{label}</span>
      <Meter label={label} value={done} max={total} tone="accent" />
      <span>{t('data.percent', { share: total === 0 ? 0 : Math.floor((done / total) * 100) / 100 })}</span>
      {refused > 0 && <span>{t('data.refused_so_far', { count: refused })}</span>}
      <Button size="s" busy={cancelling} onClick={cancel}>
        {t(cancelling ? 'data.cancelling' : 'data.cancel')}
      </Button>
    </div>
  )
}
