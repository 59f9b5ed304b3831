import { clipboard, Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import type { MenuWords } from '../../shared/contract'

/** Shows what can be done with a text or link of the window's page, on right click and by the menu key. `words`: undefined before the page has told them. */
export function showEditMenu(window: BrowserWindow, words: () => MenuWords | undefined): void {
  const { webContents } = window
  webContents.on('context-menu', (_event, params) => {
    const told = words()
    const items = told
      ? editItems(params, told, {
          correct: (word) => {
            webContents.replaceMisspelling(word)
          },
          learn: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
          copy: (text) => {
            void clipboard.writeText(text)
          },
        })
      : []
    if (items.length === 0) return
    // By the keyboard the pointer is elsewhere.
    const place = params.menuSourceType === 'keyboard' ? { x: Math.round(params.x), y: Math.round(params.y) } : {}
    Menu.buildFromTemplate(items).popup({ window, ...place })
  })
}

export interface EditActs {
  /** Puts a word in the place of the misspelt one. */
  readonly correct: (word: string) => void
  /** Takes a word for well spelt from now on. */
  readonly learn: (word: string) => void
  readonly copy: (text: string) => void
}

type Clicked = Pick<
  ContextMenuParams,
  'linkURL' | 'isEditable' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>

/** What applies where it was clicked, and nothing else; empty: no menu. Electron's roles do the editing. */
export function editItems(
  { linkURL, isEditable, editFlags, misspelledWord, dictionarySuggestions }: Clicked,
  words: MenuWords,
  acts: EditActs,
): MenuItemConstructorOptions[] {
  const role = (
    isThere: boolean,
    name: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll',
  ): MenuItemConstructorOptions[] => (isThere ? [{ role: name, label: words[name] }] : [])
  const spelling: MenuItemConstructorOptions[] =
    isEditable && misspelledWord !== ''
      ? [
          ...dictionarySuggestions.map((word) => ({ label: asLabel(word), click: () => acts.correct(word) })),
          { label: words.addToDictionary, click: () => acts.learn(misspelledWord) },
        ]
      : []
  return parted([
    spelling,
    linkItems(linkURL, words, acts),
    [...role(isEditable && editFlags.canUndo, 'undo'), ...role(isEditable && editFlags.canRedo, 'redo')],
    // Chromium says of every page that one can paste and select all of it.
    [
      ...role(isEditable && editFlags.canCut, 'cut'),
      ...role(editFlags.canCopy, 'copy'),
      ...role(isEditable && editFlags.canPaste, 'paste'),
    ],
    role(isEditable && editFlags.canSelectAll, 'selectAll'),
  ])
}

/** Of what leads out of the console; its own pages have addresses that say nothing elsewhere. */
function linkItems(address: string, words: MenuWords, { copy }: EditActs): MenuItemConstructorOptions[] {
  if (address.startsWith('https:')) return [{ label: words.copyLink, click: () => copy(address) }]
  return address.startsWith('mailto:')
    ? [{ label: words.copyAddress, click: () => copy(address.slice('mailto:'.length)) }]
    : []
}

/** In a menu `&` marks the next letter as a key. */
function asLabel(word: string): string {
  return word.replaceAll('&', '&&')
}

function parted(groups: readonly (readonly MenuItemConstructorOptions[])[]): MenuItemConstructorOptions[] {
  return groups
    .filter(({ length }) => length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]))
}
