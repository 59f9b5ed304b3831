import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ChatState } from '../client/chat-line'
import { later } from '../client/wire'
import { useWords } from '../use-words'
import styles from './line-banner.module.css'

/** A line that comes back at once is nobody's business. */
const patience = 1_200

/** Says that the line is cut, and what becomes of what one writes. */
export function LineBanner({ line, isAtRisk }: Pick<ChatState, 'line' | 'isAtRisk'>) {
  const t = useWords()
  const [isLong, setIsLong] = useState(false)
  const isLost = line === 'lost' || isAtRisk
  useEffect(() => {
    if (!isLost) return undefined
    const cancel = later(patience, () => setIsLong(true))
    return () => {
      cancel()
      setIsLong(false)
    }
  }, [isLost])
  const words = line === 'too_many' ? t('line.tooMany') : isLost && isLong ? t(isAtRisk ? 'line.atRisk' : 'line.lost') : undefined
  return (
    <div role="status">
      {words !== undefined && (
        <p className={styles.banner}>
          <CloudOff size={18} aria-hidden />
          {words}
        </p>
      )}
    </div>
  )
}
