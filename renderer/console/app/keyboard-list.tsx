import { useState } from 'react'
import { useWords, type MessageKey } from '../i18n'
import { Dialog, Kbd, keyName, useKeys } from '../ui'
import styles from './keyboard-list.module.css'

const groups: readonly { readonly title: MessageKey; readonly keys: readonly (readonly [MessageKey, string])[] }[] = [
  {
    title: 'keys.inbox',
    keys: [
      ['keys.next_chat', 'Alt+ArrowDown'],
      ['keys.previous_chat', 'Alt+ArrowUp'],
      ['keys.next_unread', 'Alt+Shift+ArrowDown'],
      ['keys.close_chat', 'Alt+Q'],
      ['keys.undo_close', 'Alt+Shift+Q'],
      ['keys.regions', 'F6'],
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
      ['keys.open_coupons', 'Alt+C'],
      ['keys.send_coupon', 'Ctrl+Enter'],
      ['keys.close_panel', 'Escape'],
    ],
  },
]

/** All keys at a glance, by `Ctrl /`. */
export function KeyboardList() {
  const t = useWords()
  const [open, setOpen] = useState(false)
  useKeys({ 'Ctrl+/': () => setOpen(true) })
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t('keys.title')}>
      <div className={styles.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(([name, key]) => (
                <div key={name}>
                  <dt>{t(name)}</dt>
                  <dd>
                    {keyName(key).map((part) => (
                      <Kbd key={part}>{part}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
