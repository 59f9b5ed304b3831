type Pressed = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Whether this key sends what is written: Enter alone. Not while an input method composes: there Enter takes a candidate. */
export function isSendKey(pressed: Pressed): boolean {
  return pressed.key === 'Enter' && isPlainKey(pressed)
}

/** Whether this key is pressed alone and means itself: an input method that composes has its own use for it, and some report that only by the key code 229. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the only sign that some input methods give
export function isPlainKey({ keyCode, isComposing, shiftKey, altKey, ctrlKey, metaKey }: Pressed): boolean {
  return !isComposing && keyCode !== 229 && !shiftKey && !altKey && !ctrlKey && !metaKey
}
