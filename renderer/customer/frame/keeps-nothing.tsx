import { Cookie, X } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { browserStorage, tabStorage } from '../../kit/storage'
import { useWords } from '../use-words'
import styles from './keeps-nothing.module.css'

/** Says what is lost with this page, since the browser keeps none of it, and what helps. `isVisit`: it keeps no cookies either. */
export function KeepsNothing({ isVisit }: { readonly isVisit: boolean }) {
  const t = useWords()
  const isRefused = useSyncExternalStore(onRefused, areRefused)
  const [read, setRead] = useState<string>()
  const words = isVisit ? t('keeps.noCookies', { host: location.host }) : isRefused ? t('keeps.nothing') : undefined
  return (
    <div role="status">
      {words !== undefined && read !== words && (
        <div className={styles.notice}>
          <Cookie size={18} aria-hidden />
          <p className={styles.words}>{words}</p>
          <button type="button" className={styles.close} aria-label={t('keeps.close')} onClick={() => setRead(words)}>
            <X size={18} aria-hidden />
          </button>
        </div>
      )}
    </div>
  )
}

const storages = [browserStorage, tabStorage]
const areRefused = () => storages.some((storage) => storage.isRefused())

function onRefused(changed: () => void): () => void {
  const stops = storages.map((storage) => storage.onRefused(changed))
  return () => stops.forEach((stop) => stop())
}
