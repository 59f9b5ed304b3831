import { useState } from 'react'
import { useWords } from '../i18n'
import { Dialog, Kbd, keyName, useKeys } from '../ui'
import { keyGroups } from './key-groups'
import styles from './keyboard-list.module.css'

/** All keys at a glance, by `Ctrl /`. */
export function KeyboardList() {
  const t = useWords()
  const [open, setOpen] = useState(false)
  useKeys({ 'Ctrl+/': () => setOpen(true) })
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t('keys.title')}>
      <div className={styles.groups}>
        {keyGroups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(([name, ...keys]) => (
                <div key={name}>
                  <dt>{t(name)}</dt>
                  <dd>
                    {keys.flatMap(keyName).map((part) => (
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
