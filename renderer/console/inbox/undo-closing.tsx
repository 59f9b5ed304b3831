import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n'
import { Button, keyName, type ButtonProps } from '../ui'
import { undoKey, type JustClosed } from './just-closed'

/** Opens the chat again that was just closed. */
export function UndoClosing({
  closed: { customerName, undo, pending },
  size = 'm',
}: {
  readonly closed: JustClosed
  readonly size?: ButtonProps['size']
}) {
  const t = useWords()
  const button = useRef<HTMLButtonElement>(null)
  // What had the focus, the text or "Close chat", went with the closing.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus()
  }, [])
  return (
    <Button
      ref={button}
      size={size}
      icon={<Undo2 size={16} aria-hidden />}
      aria-label={t('inbox.undo_of', { name: customerName })}
      title={keyName(undoKey).join(' ')}
      busy={pending}
      onClick={undo}
    >
      {t('inbox.undo')}
    </Button>
  )
}
