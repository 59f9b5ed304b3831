import type { foundIn } from '../../../../shared/rules'
import styles from './row.module.css'

/** A text with the part marked that was found in it. */
export function Found({ text, at }: { readonly text: string; readonly at: ReturnType<typeof foundIn> }) {
  if (!at) return <>{text}</>
  return (
    <>
      {text.slice(0, at.from)}
      <mark className={styles.found}>{text.slice(at.from, at.until)}</mark>
      {text.slice(at.until)}
    </>
  )
}
