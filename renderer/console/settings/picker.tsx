import { Search, X } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../i18n'
import { Hint, TextInput } from '../ui'
import styles from './picker.module.css'

/** One of the things to choose from. */
export interface PickerRow<Id extends string> {
  readonly id: Id
  readonly name: string
  /** At the end of its line. */
  readonly aside?: string | undefined
}

/** What main found for a text. */
export interface PickerRows<Id extends string> {
  readonly chosen: readonly PickerRow<Id>[]
  readonly found: readonly PickerRow<Id>[]
  /** How many match beyond those found. */
  readonly more: number
}

export interface PickerWords {
  /** Of the list of those chosen, of the field, of the list of those found. */
  readonly chosen: string
  readonly find: string
  readonly placeholder: string
  readonly found: string
  readonly none: string
  readonly more: string
}

export interface PickerProps<Id extends string> {
  /** The form's field that it stands for. */
  readonly field: 'productIds' | 'customerIds'
  readonly chosen: readonly Id[]
  readonly describedBy: string | undefined
  readonly onChange: (chosen: readonly Id[]) => void
  /** Asks main; a hook, called at each drawing with what is looked for. */
  readonly useRows: (search: string, ids: readonly Id[]) => PickerRows<Id> | undefined
  readonly words: (more: number) => PickerWords
}

/** Finds things by a part of their name and chooses them: a page of what matches, and how many more do. */
export function Picker<Id extends string>({ field, chosen, describedBy, onChange, useRows, words }: PickerProps<Id>) {
  const t = useWords()
  const [search, setSearch] = useState('')
  const rows = useRows(search.trim(), chosen)
  const said = words(rows?.more ?? 0)
  const toggle = (id: Id) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <div className={styles.picker}>
      {rows && chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={said.chosen}>
          {rows.chosen
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, name }) => (
              <li key={id}>
                <span dir="auto">{name}</span>
                <button type="button" aria-label={t('form.remove_product', { name })} onClick={() => toggle(id)}>
                  <X size={12} aria-hidden />
                </button>
              </li>
            ))}
        </ul>
      )}
      <TextInput
        type="search"
        data-field={field}
        before={<Search size={16} aria-hidden />}
        aria-label={said.find}
        aria-describedby={describedBy}
        placeholder={said.placeholder}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          // Enter looks for something; it doesn't send the form.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {rows && (
        <ul className={styles.found} aria-label={said.found}>
          {rows.found.map(({ id, name, aside }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                <span dir="auto" className={styles.name}>
                  {name}
                </span>
                {aside !== undefined && (
                  <span className={styles.aside} aria-hidden>
                    {aside}
                  </span>
                )}
              </label>
            </li>
          ))}
          {rows.found.length === 0 && <li className={styles.none}>{said.none}</li>}
        </ul>
      )}
      {rows && rows.more > 0 && <Hint>{said.more}</Hint>}
    </div>
  )
}
