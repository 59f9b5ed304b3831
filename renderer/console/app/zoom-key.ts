import { isComposing } from '../../kit/keys'
import { isWithCtrl } from '../ui'

export type ZoomStep = 'in' | 'out' | 'reset'

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

/** What a key does to the zoom. Keyboards have `+`, `−` and `0` in different places, with Shift or without; those of scripts without them have the places. */
export function zoomKey(event: Pressed): ZoomStep | undefined {
  if (isComposing(event) || !isWithCtrl(event)) return undefined
  const { key, code } = event
  const byPlace = /^(?!\p{sc=Latin})\p{L}$/u.test(key)
  if (key === '+' || key === '=' || (byPlace && code === 'Equal')) return 'in'
  if (key === '-' || (byPlace && code === 'Minus')) return 'out'
  return key === '0' || code === 'Digit0' ? 'reset' : undefined
}
