import { classNames } from '../../kit/class-names'
import styles from './avatar.module.css'

/** Someone's initials. Decoration, drawn by the style sheet: they are no text, the name stands beside them. */
export function Avatar({ name, size = 'm' }: { readonly name: string; readonly size?: 's' | 'm' | 'l' }) {
  return <span className={classNames(styles.avatar, styles[size])} data-initials={initials(name)} aria-hidden />
}

/** "Priya Nandakumar" is "PN"; a name in Chinese characters gives its last one. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  const first = characters(parts[0] ?? '')
  if (parts.length === 1) return (/^\p{Script=Han}+$/u.test(name.trim()) ? first.at(-1) : first[0])?.toUpperCase() ?? ''
  return `${first[0] ?? ''}${characters(parts.at(-1) ?? '')[0] ?? ''}`.toUpperCase()
}

function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
}
