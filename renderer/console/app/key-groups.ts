import type { MessageKey } from '../i18n'

export interface KeyGroup {
  readonly title: MessageKey
  /** What is done, and by which keys. */
  readonly keys: readonly (readonly [MessageKey, ...string[]])[]
}

/** Every key that does something of its own, for the list that `Ctrl /` shows. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'keys.inbox',
    keys: [
      ['keys.next_chat', 'Alt+ArrowDown'],
      ['keys.previous_chat', 'Alt+ArrowUp'],
      ['keys.next_unread', 'Alt+Shift+ArrowDown'],
      ['keys.close_chat', 'Alt+Q'],
      ['keys.undo_close', 'Alt+Shift+Q'],
      ['keys.regions', 'F6'],
      ['keys.regions_back', 'Shift+F6'],
      ['keys.zoom_in', 'Ctrl+Plus'],
      ['keys.zoom_out', 'Ctrl+Minus'],
      ['keys.zoom_reset', 'Ctrl+0'],
      ['keys.list', 'Ctrl+/'],
    ],
  },
  {
    title: 'keys.reply',
    keys: [
      ['keys.send', 'Enter'],
      ['keys.new_line', 'Shift+Enter'],
      ['keys.note', 'Alt+N'],
      ['keys.slash', '/'],
      ['keys.open_coupons', 'Alt+C'],
      ['keys.move', 'ArrowUp', 'ArrowDown'],
      ['keys.details', 'Enter'],
      ['keys.send_coupon', 'Ctrl+Enter'],
      ['keys.close_panel', 'Escape'],
    ],
  },
]
