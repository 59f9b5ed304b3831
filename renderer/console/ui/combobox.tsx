import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useWords } from '../i18n'
import { announce } from './announcer'
import styles from './combobox.module.css'
import { TextInput } from './text-input'

export interface ComboboxOption<Value extends string> {
  readonly value: Value
  readonly label: string
  /** At the end of its row, and of the line where it is chosen, in smaller print. */
  readonly hint: string
}

export interface ComboboxProps<Value extends string> {
  readonly id: string
  readonly 'aria-describedby'?: string | undefined
  /** The name of the list. */
  readonly listLabel: string
  /** Those that a search finds, the likeliest first; all of them for an empty one. */
  readonly search: (typed: string) => readonly ComboboxOption<Value>[]
  readonly chosen: ComboboxOption<Value>
  readonly onChange: (value: Value) => void
}

/**
 * One of many, found by typing: an editable combobox with a list, as the ARIA Authoring Practices have it. The focus stays
 * in the text; arrows go through the list, Enter takes a row, Escape and leaving put back what was chosen.
 */
export function Combobox<Value extends string>({
  id,
  listLabel,
  search,
  chosen,
  onChange,
  'aria-describedby': describedBy,
}: ComboboxProps<Value>) {
  const t = useWords()
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  /** Undefined: nothing is typed, what is chosen stands there. */
  const [typed, setTyped] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState<Value>()
  const found = isOpen ? search(typed ?? '') : []
  const place = found.findIndex(({ value }) => value === active)
  const idOf = (value: Value) => `${listId}-${value}`
  const activeId = place < 0 || active === undefined ? undefined : idOf(active)
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const open = () => {
    setOpen(true)
    setActive(chosen.value)
  }
  const close = () => {
    setOpen(false)
    setTyped(undefined)
    setActive(undefined)
  }
  const take = (option: ComboboxOption<Value> | undefined) => {
    if (option) onChange(option.value)
    close()
  }
  const type = (text: string) => {
    const rows = search(text)
    setTyped(text)
    setOpen(true)
    setActive(text.trim() === '' ? undefined : rows[0]?.value)
    announce(t('app.rows_found', { count: rows.length }))
  }
  const goTo = (to: number) => setActive(found[Math.min(Math.max(to, 0), found.length - 1)]?.value)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (!isOpen) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      open()
      return
    }
    const move = {
      ArrowDown: place + 1,
      ArrowUp: place < 0 ? found.length - 1 : place - 1,
      PageDown: place + 8,
      PageUp: place - 8,
    }[event.key]
    if (move !== undefined) {
      event.preventDefault()
      goTo(move)
    } else if (event.key === 'Enter') {
      // It takes a row; it doesn't send the form.
      event.preventDefault()
      take(found[place])
    } else if (event.key === 'Escape') {
      // What is around it, such as a dialog, stays.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return (
    <div ref={box} className={styles.combobox}>
      <TextInput
        id={id}
        aria-describedby={[describedBy, typed === undefined && `${listId}-hint`].filter(Boolean).join(' ')}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        value={typed ?? chosen.label}
        onChange={({ target }) => type(target.value)}
        onFocus={({ target }) => target.select()}
        onClick={() => (isOpen ? undefined : open())}
        onBlur={close}
        onKeyDown={onKeyDown}
        after={
          <>
            {typed === undefined && (
              <small id={`${listId}-hint`} className={styles.hint}>
                {chosen.hint}
              </small>
            )}
            <ChevronDown size={16} aria-hidden />
          </>
        }
      />
      {isOpen && (
        // A press on it must not take the focus out of the text.
        <div
          id={listId}
          role="listbox"
          aria-label={listLabel}
          className={styles.list}
          onMouseDown={(event) => event.preventDefault()}
        >
          {found.map((option) => (
            <div
              key={option.value}
              id={idOf(option.value)}
              role="option"
              aria-selected={option.value === chosen.value}
              data-active={option.value === active || undefined}
              className={styles.row}
              onClick={() => take(option)}
            >
              <span>{option.label}</span> <small>{option.hint}</small>
            </div>
          ))}
          {found.length === 0 && <p className={styles.none}>{t('app.no_rows')}</p>}
        </div>
      )}
    </div>
  )
}
