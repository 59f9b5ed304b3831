import type { ReactNode } from 'react'
import { keyName } from './keys'
import styles from './kbd.module.css'

/** A key, as it is printed on the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}

/** What keys do, behind them: at the foot of what they work in. */
export function KeyHint({ keys, children }: { readonly keys: readonly string[]; readonly children: ReactNode }) {
  return (
    <span className={styles.hint}>
      {keys.map((key) => (
        <Kbd key={key}>{keyName(key).join(' ')}</Kbd>
      ))}
      {children}
    </span>
  )
}
