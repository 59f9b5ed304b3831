import * as Radix from '@radix-ui/react-dropdown-menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import styles from './menu.module.css'

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly children: ReactNode
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly align?: 'start' | 'center' | 'end'
  /** Where in the page it is put, within the same landmark, if what is around the button would cover it. */
  readonly place?: HTMLElement | null
}

/** A menu that hangs on a button and has its name. It lies beside it in the page, within the same landmark. */
export function Menu({ trigger, children, side = 'bottom', align = 'start', place }: MenuProps) {
  const content = (
    <Radix.Content className={styles.menu} side={side} align={align} sideOffset={6} collisionPadding={8} loop>
      {children}
    </Radix.Content>
  )
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {place ? <Radix.Portal container={place}>{content}</Radix.Portal> : content}
    </Radix.Root>
  )
}

export function MenuItem({
  icon,
  children,
  onSelect,
  danger = false,
}: {
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly onSelect: () => void
  readonly danger?: boolean
}) {
  return (
    <Radix.Item className={danger ? styles.danger : styles.item} onSelect={onSelect}>
      {icon}
      {children}
    </Radix.Item>
  )
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className={styles.label}>{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className={styles.separator} />
}

/** One of several, ticked. */
export function MenuRadioGroup({
  value,
  onChange,
  children,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChange}>
      {children}
    </Radix.RadioGroup>
  )
}

export function MenuRadioItem({
  value,
  icon,
  children,
  hint,
}: {
  readonly value: string
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly hint?: ReactNode
}) {
  return (
    <Radix.RadioItem className={styles.item} value={value}>
      {icon}
      <span className={styles.text}>
        <bdi>{children}</bdi>
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <Radix.ItemIndicator className={styles.tick}>
        <Check size={16} aria-hidden />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  )
}
