import { classNames } from '../../kit/class-names'
import { initials } from '../../kit/initials'
import styles from './avatar.module.css'

/** Someone's initials. Decoration, drawn by the style sheet: they are no text, the name stands beside them. */
export function Avatar({ name, size = 'm' }: { readonly name: string; readonly size?: 's' | 'm' | 'l' }) {
  return <span className={classNames(styles.avatar, styles[size])} data-initials={initials(name)} aria-hidden />
}
