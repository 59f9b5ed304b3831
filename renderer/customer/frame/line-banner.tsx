import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ChatState } from '../client/chat-line'
import { later } from '../client/wire'
import { useWords } from '../use-words'
import styles from './line-banner.module.css'

/** What passes at once is nobody's business. */
const patience = 1_200

/** Says that the line is cut, or that the shop takes no messages now, and what becomes of what one writes. */
export function LineBanner({ line, isAtRisk, isHeldBack }: Pick<ChatState, 'line' | 'isAtRisk' | 'isHeldBack'>) {
  const t = useWords()
  const [isLong, setIsLong] = useState(false)
  const passing = isAtRisk ? 'line.atRisk' : line === 'lost' ? 'line.lost' : isHeldBack ? 'line.heldBack' : undefined
  const isPassing = passing !== undefined
  useEffect(() => {
    if (!isPassing) return undefined
    const cancel = later(patience, () => setIsLong(true))
    return () => {
      cancel()
      setIsLong(false)
    }
  }, [isPassing])
  const words = line === 'too_many' ? t('line.tooMany') : passing && isLong ? t(passing) : undefined
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
