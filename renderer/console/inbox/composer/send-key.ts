import { isComposing } from '../../../kit/keys'

type Pressed = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Whether this key sends what is written: Enter alone. Not while an input method composes: there Enter takes a candidate. */
export function isSendKey(pressed: Pressed): boolean {
  return pressed.key === 'Enter' && isPlainKey(pressed)
}

/** Whether this key is pressed alone and means itself: an input method that composes has its own use for it. */
export function isPlainKey(pressed: Pressed): boolean {
  const { shiftKey, altKey, ctrlKey, metaKey } = pressed
  return !isComposing(pressed) && !shiftKey && !altKey && !ctrlKey && !metaKey
}
