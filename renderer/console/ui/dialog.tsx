import * as Radix from '@radix-ui/react-dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { isComposing } from '../../kit/keys'
import { useWords } from '../i18n'
import { IconButton } from './button'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Gets the focus at closing, where it can't go back by itself: what had it was a menu. */
  readonly returnTo?: RefObject<HTMLElement | null>
  /** The buttons at its end. */
  readonly foot?: ReactNode
}

/** A modal question. Focus goes in and comes back; Escape and the close button close it. */
export function Dialog({ open, onOpenChange, title, description, children, returnTo, foot }: DialogProps) {
  const t = useWords()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={styles.dialog}
          onCloseAutoFocus={(event) => {
            if (!returnTo?.current) return
            event.preventDefault()
            returnTo.current.focus()
          }}
          onEscapeKeyDown={(event) => {
            if (isComposing(event)) event.preventDefault()
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.head}>
            <Radix.Title dir="auto" className={styles.title}>
              {title}
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton size="s" label={t('app.close')} icon={<X size={16} aria-hidden />} />
            </Radix.Close>
          </header>
          {description !== undefined && (
            <Radix.Description className={styles.description}>{description}</Radix.Description>
          )}
          {children}
          {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
