import { useEffect, useRef } from 'react'
import { isComposing } from '../../kit/keys'

/** "Alt+Shift+ArrowDown", as on Linux and Windows; on macOS Alt is Control and Ctrl is Command. */
export type Key = string

export const isMac = navigator.userAgent.includes('Macintosh')

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

/** Whether this key, with exactly these modifiers, was pressed, and not to compose a character. A letter is meant by its place on the keyboard too: Alt changes what it types. */
export function isKey(event: Pressed, key: Key): boolean {
  const parts = key.split('+')
  const last = parts.at(-1) ?? ''
  const alt = parts.includes('Alt')
  const ctrl = parts.includes('Ctrl')
  const wanted = isMac ? { alt: false, ctrl: alt, meta: ctrl } : { alt, ctrl, meta: false }
  return (
    !isComposing(event) &&
    event.altKey === wanted.alt &&
    event.ctrlKey === wanted.ctrl &&
    event.metaKey === wanted.meta &&
    event.shiftKey === parts.includes('Shift') &&
    (event.key.toLowerCase() === last.toLowerCase() ||
      event.code === `Key${last}` ||
      (last === '/' && event.code === 'Slash'))
  )
}

const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Plus: '+',
  Minus: '−',
}

/** Whether Ctrl is held, on macOS Command, and neither the other nor Alt; with Shift or without. */
export function isWithCtrl({ altKey, ctrlKey, metaKey }: Pressed): boolean {
  return !altKey && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey)
}

/** What is printed on the keys, one by one. */
export function keyName(key: Key): string[] {
  return key.split('+').map((part) => {
    if (isMac && part === 'Alt') return '⌃'
    if (isMac && part === 'Ctrl') return '⌘'
    return names[part] ?? part
  })
}

/** Keys that work wherever the focus is, while the component is there. Not while a dialog is open, nor in the middle of typing a character. */
export function useKeys(keys: Readonly<Record<Key, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"][aria-modal="true"]')) return
      for (const [key, act] of Object.entries(latest.current)) {
        if (!isKey(event, key)) continue
        event.preventDefault()
        if (!event.repeat || key.includes('Arrow')) act()
        return
      }
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
