import type { ComponentPropsWithRef, ReactNode } from 'react'
import { classNames } from '../../kit/class-names'
import styles from './button.module.css'

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 's' | 'm'
  readonly icon?: ReactNode
  /** It is being done: the words say so, pressing again does nothing. */
  readonly busy?: boolean
  /** What it opens is open. */
  readonly on?: boolean
  /** Pressed while it can't be used: says why. */
  readonly onOff?: () => void
}

/** A button. `busy` and `aria-disabled` keep its focus, unlike `disabled`. Key repeat never presses it. */
export function Button({
  look = 'plain',
  size = 'm',
  icon,
  busy = false,
  on = false,
  onOff,
  className,
  children,
  onClick,
  onKeyDown,
  type = 'button',
  ...rest
}: ButtonProps) {
  const isOff = busy || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true'
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={isOff || undefined}
      className={classNames(
        styles.button,
        styles[look],
        styles[size],
        busy && styles.busy,
        on && styles.on,
        children === undefined && styles.iconOnly,
        className,
      )}
      onKeyDown={(event) => {
        if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
        onKeyDown?.(event)
      }}
      onClick={(event) => {
        if (!isOff) onClick?.(event)
        else {
          event.preventDefault()
          if (!busy) onOff?.()
        }
      }}
    >
      {icon}
      {children}
    </button>
  )
}

/** A button that shows only an icon; `label` is its name and its tooltip. */
export function IconButton({
  label,
  look = 'quiet',
  ...rest
}: Omit<ButtonProps, 'children' | 'icon'> & { readonly label: string; readonly icon: ReactNode }) {
  return <Button {...rest} look={look} aria-label={label} title={label} />
}
