type Pressed = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/**
 * Whether this key sends what is written: Enter alone. Not while an input method composes: there Enter takes a
 * candidate, and some report it only by the key code 229.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the only sign that some input methods give
export function isSendKey({ key, keyCode, isComposing, shiftKey, altKey, ctrlKey, metaKey }: Pressed): boolean {
  if (isComposing || keyCode === 229) return false
  return key === 'Enter' && !shiftKey && !altKey && !ctrlKey && !metaKey
}
